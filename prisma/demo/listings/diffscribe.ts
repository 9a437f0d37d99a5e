import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const diffscribe: DemoListing = {
  slug: 'diffscribe',
  number: 22,
  kind: 'github_app',
  publisher: 'obelune',
  app: {
    appId: 910022,
    appSlug: 'diffscribe',
    clientId: 'Iv23liITgpTomU8d8gdf',
    permissions: [
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To write the summary into the description, between two marks.',
          fr: 'Pour écrire le résumé dans la description, entre deux repères.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read the change and the files around it.',
          fr: 'Pour lire le changement et les fichiers alentour.',
        },
      },
      metadataRead,
    ],
    events: ['pull_request', 'push'],
    setupUrl: 'https://obelune.example/diffscribe/bienvenue',
  },
  name: 'Diffscribe',
  categories: ['code-review', 'publishing'],
  publishedOn: '2026-03-12',
  topicLanguages: [],
  links: linksAt('https://obelune.example/diffscribe', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Summaries of pull requests in plain words, checked against the code',
      introduction:
        'Diffscribe writes what a pull request does and how to test it, in English or French, for reviewers who were not in the meeting. Every sentence links to the lines that it is about.',
      description: `### A map of the change
What moved, what is new, what behaves differently, and what to read first.

### Sentences with a source
Each one links to its lines. A sentence without lines is not written.

### Your words stay
It writes between two marks and never touches the rest of your description.`,
    },
    fr: {
      shortDescription: 'Des résumés clairs de vos demandes de tirage, fondés sur le code',
      introduction:
        'Diffscribe écrit ce que fait une demande de tirage et comment la tester, en français ou en anglais, pour qui n’était pas à la réunion. Chaque phrase renvoie aux lignes dont elle parle.',
      description: `### Une carte du changement
Ce qui a bougé, ce qui est neuf, ce qui se comporte autrement, et par où commencer la lecture.

### Des phrases sourcées
Chacune renvoie à ses lignes. Une phrase sans lignes n’est pas écrite.

### Vos mots restent
Il écrit entre deux repères et ne touche jamais au reste de votre description.`,
    },
  },
  logo: {
    background: '#fde7e4',
    glyph:
      '<path d="M50 10C34 11 22 22 17 41l6 6c19-5 29-17 27-37Z" fill="#c2410c"/><path d="M12 54c6-14 15-24 28-33" fill="none" stroke="#431407" stroke-width="4.5" stroke-linecap="round"/><path d="M40 44v12M34 50h12" stroke="#15803d" stroke-width="5" stroke-linecap="round"/><path d="M11 18h12" stroke="#dc2626" stroke-width="5" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'A summary whose every sentence has a source',
        fr: 'Un résumé dont chaque phrase a une source',
      },
      scene: {
        kind: 'comment',
        repository: 'octo-labs/api',
        title: 'Retry webhook deliveries with a growing delay',
        number: 482,
        author: 'diffscribe',
        heading: 'What this changes',
        paragraphs: [
          'A failed delivery is tried again after 1, 2, 4 … minutes, eight times, instead of every minute for ever.',
          'Deliveries to one address keep their order: a later one waits for the one that failed.',
          'Not covered by a test: the eighth failure, which disables the address.',
        ],
        table: {
          columns: ['Read first', 'Why'],
          rows: [
            ['src/outbox/backoff.ts', 'the new delay, 14 lines'],
            ['src/outbox/deliver.ts', 'what happens on failure'],
          ],
        },
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Author', fr: 'Auteur' },
      description: {
        en: 'Paid for each person whose work is summarised.',
        fr: 'Facturé par personne dont le travail est résumé.',
      },
      priceModel: 'per_unit',
      monthly: 600,
      yearly: 5400,
      unitName: { en: 'author', fr: 'auteur' },
      trialDays: 7,
      audience: 'all',
      bullets: [
        { en: 'English and French', fr: 'Français et anglais' },
        { en: 'Own template', fr: 'Votre propre modèle' },
      ],
    },
  ],
}
