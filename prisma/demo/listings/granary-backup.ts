import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const granary: DemoListing = {
  slug: 'granary-backup',
  number: 39,
  kind: 'api_integration',
  publisher: 'harborlight',
  api: {
    calls: [
      {
        en: 'Repositories, wikis, issues, pull requests and releases, every night.',
        fr: 'Dépôts, wikis, problèmes, demandes de tirage et versions, chaque nuit.',
      },
      {
        en: 'The migrations API, once a week, for a complete archive.',
        fr: 'L’API de migration, chaque semaine, pour une archive complète.',
      },
    ],
    needs: [
      {
        en: 'A token of an owner of the organization, read only.',
        fr: 'Un jeton d’un propriétaire de l’organisation, en lecture seule.',
      },
      {
        en: 'A storage bucket of your own, if you do not want to use ours.',
        fr: 'Votre propre espace de stockage, si vous ne souhaitez pas le nôtre.',
      },
    ],
    setup: [
      {
        en: 'Create the token with the rights that Granary lists.',
        fr: 'Créez le jeton avec les droits indiqués par Granary.',
      },
      {
        en: 'Choose the storage and the hour of the night.',
        fr: 'Choisissez le stockage et l’heure de la nuit.',
      },
      {
        en: 'Restore one repository to a test organization, to see that it works.',
        fr: 'Restaurez un dépôt dans une organisation d’essai, pour vous en assurer.',
      },
    ],
  },
  name: 'Granary',
  categories: ['utilities', 'security'],
  publishedOn: '2025-06-26',
  topicLanguages: [],
  links: linksAt('https://harborlight.example/granary', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'Nightly backups of repositories and issues that really restore',
      introduction:
        'Granary copies repositories, issues, pull requests and wikis to a place of your choice every night, and proves it every month by restoring one of them. Encrypted with a key that only you hold.',
      description: `### Restores as proof
A backup counts once it has been restored. You get the protocol.

### More than code
Issues, comments, labels, releases and their files.

### Your key, your bucket
We cannot read what we keep.`,
    },
    fr: {
      shortDescription: 'Sauvegardes de nuit des dépôts, avec restauration éprouvée',
      introduction:
        'Granary copie chaque nuit dépôts, problèmes, demandes de tirage et wikis à l’endroit de votre choix, et le prouve chaque mois en restaurant l’un d’eux. Le tout chiffré avec une clé que vous seuls détenez.',
      description: `### La restauration pour preuve
Une sauvegarde compte une fois restaurée. Vous en recevez le procès-verbal.

### Plus que du code
Problèmes, commentaires, étiquettes, versions et leurs fichiers.

### Votre clé, votre espace
Nous ne pouvons pas lire ce que nous gardons.`,
    },
  },
  logo: {
    background: '#5b3a1a',
    glyph:
      '<path d="M17 26a15 15 0 0 1 30 0Z" fill="#f4d58d"/><rect x="17" y="28" width="30" height="27" rx="3" fill="#fff8e7"/><path d="M17 36h30M17 45h30" stroke="#c08a3e" stroke-width="3"/><path d="M26 55V44a6 6 0 0 1 12 0v11Z" fill="#5b3a1a"/><path d="M32 11V6" stroke="#f4d58d" stroke-width="4" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: { en: 'Last night, and the last restore', fr: 'La nuit passée et l’essai du mois' },
      scene: {
        kind: 'timeline',
        title: 'Backup of octo-labs',
        subtitle: '12 repositories, 41,902 issues and comments, 6.8 GB',
        events: [
          { time: '02:00', title: 'Started', detail: 'Only what changed', tone: 'muted' },
          { time: '02:07', title: 'Repositories copied', detail: '12 of 12', tone: 'success' },
          { time: '02:19', title: 'Issues copied', detail: '318 changed', tone: 'success' },
          {
            time: '02:20',
            title: 'Encrypted and stored',
            detail: 'Key of 4 March',
            tone: 'success',
          },
          {
            time: '1 Nov',
            title: 'billing restored as a test',
            detail: 'Complete in 6 minutes, every commit the same',
            tone: 'success',
          },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Silo', fr: 'Silo' },
      description: { en: 'Up to 50 GB.', fr: 'Jusqu’à 50 Go.' },
      priceModel: 'flat_rate',
      monthly: 2900,
      yearly: 29000,
      trialDays: 30,
      audience: 'all',
      bullets: [
        { en: 'Nightly, kept for a year', fr: 'Chaque nuit, conservation d’un an' },
        { en: 'Monthly proof', fr: 'Preuve mensuelle' },
      ],
    },
  ],
}
