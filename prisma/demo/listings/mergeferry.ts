import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const mergeferry: DemoListing = {
  slug: 'mergeferry',
  number: 21,
  kind: 'github_app',
  publisher: 'tarrow',
  app: {
    appId: 910021,
    appSlug: 'mergeferry',
    clientId: 'Iv23liZZa6dFce8xCTEy',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'write',
        reason: {
          en: 'To build temporary branches and to merge.',
          fr: 'Pour créer des branches temporaires et fusionner.',
        },
      },
      {
        level: 'repository',
        key: 'merge_queues',
        access: 'write',
        reason: {
          en: 'To work with GitHub’s own queue where it is on.',
          fr: 'Pour coopérer avec la file de GitHub là où elle est active.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To say where in the queue a pull request stands.',
          fr: 'Pour indiquer la place d’une demande de tirage dans la file.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'read',
        reason: {
          en: 'To merge only what passed.',
          fr: 'Pour ne fusionner que ce qui a réussi.',
        },
      },
      {
        level: 'repository',
        key: 'workflows',
        access: 'write',
        reason: {
          en: 'To merge pull requests that change workflow files.',
          fr: 'Pour fusionner les demandes qui modifient des fichiers de workflow.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'merge_group', 'pull_request', 'pull_request_review'],
    setupUrl: 'https://tarrow.example/mergeferry/welcome',
  },
  name: 'Mergeferry',
  categories: ['code-review', 'continuous-integration'],
  publishedOn: '2025-07-24',
  topicLanguages: [],
  links: linksAt('https://tarrow.example/mergeferry', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'A merge queue that tests in batches and keeps main green',
      introduction:
        'Mergeferry tests pull requests together, in the order in which they will be merged. When a batch fails it finds the one to blame by halves, takes it out and goes on, so that main is never red.',
      description: `### Batches that divide themselves
Ten pull requests, one run. A failure costs four more runs, not ten.

### Lanes for a monorepo
Changes that do not meet are merged side by side.

### Urgent fixes go first
A label moves one to the head of the queue, and everyone sees who set it.`,
    },
    fr: {
      shortDescription: 'Une file de fusion qui teste par lots et garde main au vert',
      introduction:
        'Mergeferry teste ensemble les demandes de tirage, dans l’ordre de leur fusion. Quand un lot échoue, il trouve la fautive par moitiés, l’écarte et continue : la branche principale n’est jamais rouge.',
      description: `### Des lots qui se divisent seuls
Dix demandes de tirage, une exécution. Un échec en coûte quatre de plus, pas dix.

### Des voies pour un monodépôt
Les changements qui ne se croisent pas sont fusionnés côte à côte.

### Les correctifs urgents passent devant
Une étiquette place en tête de file, et l’on voit qui l’a posée.`,
    },
  },
  logo: {
    background: '#0a7ea4',
    glyph:
      '<path d="M9 35h46l-6 13a5 5 0 0 1-4.5 3H19.5a5 5 0 0 1-4.5-3Z" fill="#fff"/><path d="M18 11v6c0 6 14 6 14 13M46 11v6c0 6-14 6-14 13v5" fill="none" stroke="#bdf0ff" stroke-width="5.5" stroke-linecap="round"/><path d="M10 57c4-3 7-3 11 0s7 3 11 0 7-3 11 0 7 3 11 0" fill="none" stroke="#064a61" stroke-width="4" stroke-linecap="round"/><path d="M22 42h20" stroke="#0a7ea4" stroke-width="4" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: { en: 'The queue, lane by lane', fr: 'La file, voie par voie' },
      scene: {
        kind: 'board',
        title: 'Queue of main',
        columns: [
          {
            name: 'Waiting · 3',
            cards: [
              { title: 'Round taxes per line', meta: '214 · omar', label: 'lane 1', tone: 'muted' },
              { title: 'Rename a flag', meta: '490 · mei', label: 'lane 2', tone: 'muted' },
              { title: 'Update the docs', meta: '77 · maxime', label: 'lane 3', tone: 'muted' },
            ],
          },
          {
            name: 'Testing together · 3',
            cards: [
              { title: 'Retry deliveries', meta: '482 · mei', label: '62%', tone: 'attention' },
              { title: 'Slow search', meta: '470 · omar', label: '62%', tone: 'attention' },
              { title: 'Keyset pages', meta: '466 · rafael', label: '62%', tone: 'attention' },
            ],
          },
          {
            name: 'Taken out · 1',
            cards: [
              { title: 'New HTTP client', meta: '455 · maxime', label: 'fails', tone: 'danger' },
            ],
          },
          {
            name: 'Merged today · 9',
            cards: [
              { title: 'Sign webhooks', meta: '461 · mei', label: 'merged', tone: 'success' },
              { title: 'Fix a typo', meta: '75 · casey', label: 'merged', tone: 'success' },
              { title: 'Cache avatars', meta: '459 · rafael', label: 'merged', tone: 'success' },
            ],
          },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'Public repositories.', fr: 'Dépôts publics.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'One lane', fr: 'Une voie' }],
    },
    {
      number: 2,
      name: { en: 'Lanes', fr: 'Voies' },
      description: { en: 'Private repositories.', fr: 'Dépôts privés.' },
      priceModel: 'flat_rate',
      monthly: 8900,
      yearly: 89000,
      trialDays: 7,
      audience: 'organization',
      bullets: [
        { en: 'Batches and lanes', fr: 'Lots et voies' },
        { en: 'Priorities', fr: 'Priorités' },
      ],
    },
  ],
}
