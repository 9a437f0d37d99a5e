import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const cardwell: DemoListing = {
  slug: 'cardwell',
  number: 15,
  kind: 'github_app',
  publisher: 'pebbleworks',
  app: {
    appId: 910015,
    appSlug: 'cardwell',
    clientId: 'Iv23liLmrlW7oE1vmqZb',
    permissions: [
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To create and order the issues behind the cards.',
          fr: 'Pour créer et ordonner les problèmes derrière les cartes.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'read',
        reason: {
          en: 'To move a card when its pull request is merged.',
          fr: 'Pour déplacer une carte quand sa demande de tirage est fusionnée.',
        },
      },
      metadataRead,
      {
        level: 'organization',
        key: 'organization_projects',
        access: 'write',
        reason: {
          en: 'To keep GitHub Projects and the board the same.',
          fr: 'Pour garder identiques GitHub Projects et le tableau.',
        },
      },
      {
        level: 'organization',
        key: 'issue_types',
        access: 'read',
        reason: {
          en: 'To show your own issue types on the cards.',
          fr: 'Pour afficher vos types de problèmes sur les cartes.',
        },
      },
    ],
    events: ['issues', 'projects_v2_item', 'pull_request'],
    setupUrl: 'https://pebbleworks.example/cardwell/hello',
  },
  name: 'Cardwell',
  categories: ['project-management'],
  publishedOn: '2025-05-29',
  topicLanguages: [],
  links: linksAt('https://pebbleworks.example/cardwell', 'documentation', 'pricing'),
  text: {
    en: {
      shortDescription: 'A kanban board with limits that is also your GitHub project',
      introduction:
        'Cardwell is a kanban board over your issues: limits for work in progress, cycle times without a spreadsheet, and one board for many repositories. What you move here moves in GitHub Projects, and back.',
      description: `### Limits that speak up
A full column says so, gently, before the sixth card goes in.

### Time in each column
See where work waits, for the last month and the last year.

### One backlog
Issues of all repositories in one order, with the sprint as a line across it.`,
    },
    fr: {
      shortDescription: 'Un tableau kanban à limites qui est aussi votre projet GitHub',
      introduction:
        'Cardwell est un tableau kanban posé sur vos problèmes : limites d’en-cours, temps de cycle sans tableur et un seul tableau pour plusieurs dépôts. Ce que vous déplacez ici se déplace dans GitHub Projects, et inversement.',
      description: `### Des limites qui se font entendre
Une colonne pleine le dit, doucement, avant la sixième carte.

### Le temps dans chaque colonne
Voyez où le travail attend, sur un mois comme sur un an.

### Une seule file
Les problèmes de tous les dépôts dans un même ordre, le sprint tracé en travers.`,
    },
  },
  logo: {
    background: '#fff0c9',
    glyph:
      '<rect x="13" y="17" width="24" height="34" rx="5" fill="#f08a4b" transform="rotate(-16 25 34)"/><rect x="20" y="15" width="24" height="34" rx="5" fill="#3d5a80"/><rect x="27" y="17" width="24" height="34" rx="5" fill="#fff" stroke="#293241" stroke-width="3.5" transform="rotate(14 39 34)"/><g stroke="#293241" stroke-width="3.5" stroke-linecap="round"><path d="m37 26 10 2.5M35.3 33l10 2.5M33.6 40l5 1.2"/></g>',
  },
  screenshots: [
    {
      caption: {
        en: 'Columns with limits, over the issues of three repositories',
        fr: 'Des colonnes à limites, sur les problèmes de trois dépôts',
      },
      scene: {
        kind: 'board',
        title: 'Autumn sprint',
        columns: [
          {
            name: 'Next · 4',
            cards: [
              {
                title: 'Sign in with a passkey',
                meta: 'api 512',
                label: 'feature',
                tone: 'success',
              },
              { title: 'Empty states', meta: 'website 88', label: 'design', tone: 'muted' },
              { title: 'Export as CSV', meta: 'api 498', label: 'feature', tone: 'success' },
            ],
          },
          {
            name: 'Doing · 3 of 3',
            cards: [
              { title: 'Retry deliveries', meta: 'api 482 · mei', label: 'bug', tone: 'danger' },
              { title: 'Pricing page', meta: 'website 911', label: 'design', tone: 'muted' },
              { title: 'Offline edits', meta: 'mobile 61', label: 'feature', tone: 'success' },
            ],
          },
          {
            name: 'Review · 2 of 4',
            cards: [
              { title: 'Slow search', meta: 'api 470 · omar', label: 'bug', tone: 'danger' },
              { title: 'Dark theme', meta: 'mobile 55', label: 'waits', tone: 'attention' },
            ],
          },
          {
            name: 'Done · 11',
            cards: [
              { title: 'Keyset pages', meta: 'api 466', label: 'feature', tone: 'success' },
              { title: 'New icons', meta: 'website 84', label: 'design', tone: 'muted' },
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
      name: { en: 'Solo', fr: 'Solo' },
      description: { en: 'For your own repositories.', fr: 'Pour vos propres dépôts.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'One board', fr: 'Un tableau' }],
    },
    {
      number: 2,
      name: { en: 'Team', fr: 'Équipe' },
      description: { en: 'For organizations.', fr: 'Pour les organisations.' },
      priceModel: 'per_unit',
      monthly: 500,
      yearly: 6000,
      unitName: { en: 'member', fr: 'membre' },
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'Any number of boards', fr: 'Autant de tableaux que vous voulez' },
        { en: 'Cycle times', fr: 'Temps de cycle' },
      ],
    },
  ],
}
