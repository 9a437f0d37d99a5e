import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const babelune: DemoListing = {
  slug: 'babelune',
  number: 16,
  kind: 'github_app',
  publisher: 'obelune',
  app: {
    appId: 910016,
    appSlug: 'babelune',
    clientId: 'Iv23liwJnzCzOVGDVjje',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'write',
        reason: {
          en: 'To read message files and to push translations on a branch of their own.',
          fr: 'Pour lire les fichiers de messages et envoyer les traductions sur leur branche.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To propose translations as pull requests.',
          fr: 'Pour proposer les traductions par demande de tirage.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To say which messages are missing in which language.',
          fr: 'Pour dire quels messages manquent, et dans quelle langue.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'pull_request', 'push'],
    setupUrl: 'https://obelune.example/babelune/bienvenue',
  },
  name: 'Babelune',
  categories: ['localization'],
  publishedOn: '2025-04-02',
  topicLanguages: ['Dart', 'JavaScript', 'Kotlin', 'PHP', 'Python', 'Ruby', 'Swift', 'TypeScript'],
  links: linksAt('https://obelune.example/babelune', 'documentation', 'status', 'company'),
  text: {
    en: {
      shortDescription: 'Translations that follow your branches, by people who see the screen',
      introduction:
        'Babelune finds new messages in a pull request, shows translators the screen on which they appear, and brings translations back before you merge: ICU, gettext, Fluent, Android and Apple formats.',
      description: `### No text freeze
Each branch has its own translations, and merging merges them.

### Context instead of guesses
Translators see a picture of the page, the length that fits and what was said before.

### Plurals and gender done right
A check refuses messages that lack a form which the language needs.`,
    },
    fr: {
      shortDescription: 'Des traductions qui suivent vos branches, faites écran à l’appui',
      introduction:
        'Babelune repère les nouveaux messages d’une demande de tirage, montre aux traductrices et traducteurs l’écran concerné et rapporte les traductions avant la fusion : ICU, gettext, Fluent, formats Android et Apple.',
      description: `### Pas de gel des textes
Chaque branche a ses traductions ; fusionner la branche les fusionne.

### Du contexte, pas des devinettes
On traduit avec une image de la page, la longueur disponible et les choix précédents.

### Pluriels et genres corrects
Une vérification refuse les messages auxquels manque une forme que la langue exige.`,
    },
  },
  logo: {
    background: '#1b1b3a',
    glyph:
      '<path d="M30 9a22 22 0 1 0 20 31A18 18 0 0 1 30 9Z" fill="#ffd98e"/><path d="M36 16h16a5 5 0 0 1 5 5v9a5 5 0 0 1-5 5h-5l-6 6v-6h-5a5 5 0 0 1-5-5v-9a5 5 0 0 1 5-5Z" fill="#7f7bff"/><path d="M38 22.5h12M38 28.5h8" stroke="#fff" stroke-width="3" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'A check for each language of the branch',
        fr: 'Une vérification pour chaque langue de la branche',
      },
      scene: {
        kind: 'checks',
        repository: 'octo-labs/mobile',
        title: 'Offline mode',
        number: 61,
        checks: [
          { name: 'babelune / français', summary: '14 of 14', duration: '2 s', tone: 'success' },
          { name: 'babelune / español', summary: '14 of 14', duration: '2 s', tone: 'success' },
          { name: 'babelune / polski', summary: '1 form', duration: '2 s', tone: 'danger' },
          { name: 'babelune / deutsch', summary: '9 of 14', duration: '2 s', tone: 'attention' },
        ],
        report: {
          title: 'polski: 1 message lacks a plural form',
          lines: [
            {
              place: 'offline.pending',
              text: 'few is missing: 2 zmiany, 3 zmiany, 4 zmiany',
              tone: 'danger',
            },
            {
              place: 'offline.banner',
              text: '4 characters too long for the banner',
              tone: 'attention',
            },
          ],
        },
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Community', fr: 'Communauté' },
      description: {
        en: 'Open source projects with volunteer translators.',
        fr: 'Projets libres traduits par des bénévoles.',
      },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'Unlimited languages', fr: 'Langues illimitées' }],
    },
    {
      number: 2,
      name: { en: 'Studio', fr: 'Studio' },
      description: { en: 'Up to eight languages.', fr: 'Jusqu’à huit langues.' },
      priceModel: 'flat_rate',
      monthly: 7900,
      yearly: 79000,
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Screens for translators', fr: 'Écrans montrés aux traducteurs' },
        { en: 'Translation memory', fr: 'Mémoire de traduction' },
      ],
    },
  ],
}
