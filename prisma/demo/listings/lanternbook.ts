import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const lanternbook: DemoListing = {
  slug: 'lanternbook',
  number: 27,
  kind: 'oauth_app',
  publisher: 'harborlight',
  oauth: {
    clientId: 'Ov23liuNSwsKAHvKmUZM',
    installationUrl: 'https://harborlight.example/lanternbook/connect',
    scopes: [
      {
        name: 'repo',
        reason: {
          en: 'To open, commit and push to the repositories that you can write to.',
          fr: 'Pour ouvrir vos dépôts, y valider et y envoyer du code.',
        },
      },
      {
        name: 'read:user',
        reason: { en: 'To show your name on commits.', fr: 'Pour signer vos commits.' },
      },
    ],
  },
  name: 'Lanternbook',
  categories: ['ides'],
  publishedOn: '2025-03-18',
  topicLanguages: ['C++', 'Go', 'Java', 'JavaScript', 'Python', 'Ruby', 'Rust', 'TypeScript'],
  links: linksAt('https://harborlight.example/lanternbook', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'An editor in the browser that opens any repository in a second',
      introduction:
        'Lanternbook is an IDE in the browser: go to definition across repositories, review with the whole project at hand, and a terminal when you need one. It follows your keyboard habits from other editors.',
      description: `### Review with the project around it
Jump from a changed line to its callers, in this repository or the next.

### Works on a train
Files that you opened stay with you. Commits wait for the network.

### Pair without a call
Send a link: two cursors, one file.`,
    },
    fr: {
      shortDescription: 'Un éditeur dans le navigateur, chaque dépôt ouvert en une seconde',
      introduction:
        'Lanternbook est un environnement de développement dans le navigateur : définitions retrouvées d’un dépôt à l’autre, revue avec tout le projet sous la main, terminal au besoin. Il suit vos habitudes de clavier.',
      description: `### Relire avec le projet autour
Passez d’une ligne modifiée à ses appels, dans ce dépôt ou le suivant.

### Même dans le train
Les fichiers ouverts restent avec vous. Les commits attendent le réseau.

### À deux, sans appel
Envoyez un lien : deux curseurs, un fichier.`,
    },
  },
  logo: {
    background: '#232946',
    glyph:
      '<path d="M25 12a7 7 0 0 1 14 0" fill="none" stroke="#b8c1ec" stroke-width="4"/><path d="M21 14h22l4 8H17Z" fill="#b8c1ec"/><rect x="19" y="22" width="26" height="26" fill="#ffd803"/><path d="M17 48h30v7H17Z" fill="#b8c1ec"/><path d="m29 29-6 6 6 6M35 29l6 6-6 6" fill="none" stroke="#232946" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'A definition from another repository, opened in place',
        fr: 'Une définition venue d’un autre dépôt, ouverte sur place',
      },
      scene: {
        kind: 'code',
        path: 'sdk-js/src/orders.ts',
        files: ['client.ts', 'errors.ts', 'orders.ts', 'pages.ts', 'retry.ts'],
        lines: [
          { text: "import { money } from '@octo/money'" },
          { text: '' },
          { text: 'export async function order(id: OrderId) {' },
          { text: '  const found = await get("/orders/" + id)' },
          { text: '  return { ...found, total: money(found.total) }' },
          { text: '}' },
        ],
        note: {
          after: 4,
          title: 'money() is defined in octo-labs/billing, money.ts, line 12',
          text: 'Called from 9 places in 4 repositories.',
          tone: 'muted',
        },
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Reader', fr: 'Lecture' },
      description: { en: 'Read and review.', fr: 'Lire et relire.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'All repositories', fr: 'Tous les dépôts' }],
    },
    {
      number: 2,
      name: { en: 'Writer', fr: 'Écriture' },
      description: { en: 'Write, run and share.', fr: 'Écrire, exécuter et partager.' },
      priceModel: 'flat_rate',
      monthly: 800,
      yearly: 7200,
      trialDays: 30,
      audience: 'personal',
      bullets: [
        { en: 'Terminal', fr: 'Terminal' },
        { en: 'Shared sessions', fr: 'Sessions partagées' },
      ],
    },
  ],
}
