import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const fernglas: DemoListing = {
  slug: 'fernglas',
  number: 18,
  kind: 'github_app',
  publisher: 'fernglas',
  app: {
    appId: 910018,
    appSlug: 'fernglas',
    clientId: 'Iv23li9y7CwUnRmAxATz',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To show the source of a stack trace and the commit behind it.',
          fr: 'Pour montrer le code d’une trace d’appels et le commit en cause.',
        },
      },
      {
        level: 'repository',
        key: 'deployments',
        access: 'read',
        reason: {
          en: 'To mark deployments on the error chart.',
          fr: 'Pour situer les déploiements sur le graphique des erreurs.',
        },
      },
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To open an issue from an error, and to resolve the error when it closes.',
          fr: 'Pour ouvrir un problème depuis une erreur, et résoudre l’erreur à sa fermeture.',
        },
      },
      metadataRead,
    ],
    events: ['deployment_status', 'issues', 'push', 'release'],
    setupUrl: 'https://fernglas.example/github/setup',
  },
  name: 'Fernglas',
  categories: ['monitoring'],
  publishedOn: '2025-01-09',
  topicLanguages: ['C#', 'Go', 'Java', 'JavaScript', 'PHP', 'Python', 'Ruby', 'Rust', 'TypeScript'],
  links: linksAt('https://fernglas.example', 'documentation', 'status', 'pricing', 'company'),
  text: {
    en: {
      shortDescription: 'Error tracking that names the release and the commit behind it',
      introduction:
        'Fernglas groups the errors of your application, finds the release in which each began and the commit that most likely caused it, and opens an issue for the person who wrote it.',
      description: `### From error to commit
Source maps and symbols are matched by release. The suspect commit comes with its reason.

### Release health
See within minutes whether a release has more sessions that crash than the one before.

### Stored in Germany
Personal data is removed before it is stored. Ninety days to try, because errors take their time.`,
    },
    fr: {
      shortDescription: 'Suivi d’erreurs qui désigne la version et le commit en cause',
      introduction:
        'Fernglas regroupe les erreurs de votre application, trouve la version où chacune a commencé et le commit le plus probable, puis ouvre un problème pour la personne qui l’a écrit.',
      description: `### De l’erreur au commit
Cartes de sources et symboles sont associés par version. Le commit suspect vient avec sa raison.

### La santé des versions
Sachez en quelques minutes si une version plante plus que la précédente.

### Hébergé en Allemagne
Les données personnelles sont retirées avant stockage. 90 jours d’essai, car les erreurs prennent leur temps.`,
    },
  },
  logo: {
    background: '#003d3a',
    glyph:
      '<path d="M17 14h9v14h12V14h9l4 14H13Z" fill="#8ee3c8"/><circle cx="20" cy="39" r="13" fill="#fff"/><circle cx="44" cy="39" r="13" fill="#fff"/><circle cx="20" cy="39" r="7.5" fill="#003d3a"/><circle cx="44" cy="39" r="7.5" fill="#003d3a"/><path d="M16 39a4 4 0 0 1 4-4M40 39a4 4 0 0 1 4-4" fill="none" stroke="#ffb454" stroke-width="2.8" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Errors an hour, with each deployment marked',
        fr: 'Erreurs par heure, avec chaque déploiement',
      },
      scene: {
        kind: 'dashboard',
        title: 'octo-labs/api in production',
        subtitle: 'Release 4.18.2, deployed by omar 3 hours ago',
        figures: [
          { label: 'Sessions without a crash', value: '99.92%', note: '0.03 up', tone: 'success' },
          { label: 'New errors', value: '2', note: 'since 4.18', tone: 'attention' },
          { label: 'Errors an hour', value: '31', note: 'was 54', tone: 'success' },
        ],
        chart: {
          type: 'area',
          title: 'Errors an hour',
          points: [38, 41, 35, 44, 52, 88, 121, 96, 61, 48, 39, 36, 33, 31],
          labels: ['00:00', '04:00', '08:00', '12:00', '16:00'],
        },
        rows: [
          { name: 'TimeoutError in outbox/deliver', value: '412', share: 0.8 },
          { name: 'TypeError in reports/render', value: '133', share: 0.27 },
          { name: 'RangeError in billing/round', value: '58', share: 0.12 },
        ],
      },
    },
    {
      caption: {
        en: 'The suspect commit, with the reason',
        fr: 'Le commit suspect, avec la raison',
      },
      scene: {
        kind: 'code',
        path: 'src/reports/render.ts',
        files: ['chart.ts', 'page.ts', 'render.ts', 'table.ts'],
        lines: [
          { text: 'export function render(report: Report) {' },
          { text: '  const period = report.period ?? lastMonth()', change: 'removed' },
          { text: '  const { period } = report', change: 'added' },
          { text: '  return page(period.label, tables(report))' },
          { text: '}' },
        ],
        note: {
          after: 3,
          title: 'TypeError: period is undefined, 133 times since 4.18.0',
          text: 'Line 2 changed in 9d41f0a by maxime, 40 minutes before the first error.',
          tone: 'danger',
        },
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Team', fr: 'Équipe' },
      description: { en: '500,000 errors a month.', fr: '500 000 erreurs par mois.' },
      priceModel: 'flat_rate',
      monthly: 2900,
      yearly: 29000,
      trialDays: 90,
      audience: 'all',
      bullets: [
        { en: 'All languages', fr: 'Tous les langages' },
        { en: 'Suspect commits', fr: 'Commits suspects' },
      ],
    },
    {
      number: 2,
      name: { en: 'Company', fr: 'Société' },
      description: { en: 'Five million errors a month.', fr: 'Cinq millions d’erreurs par mois.' },
      priceModel: 'flat_rate',
      monthly: 14900,
      yearly: 149000,
      trialDays: 90,
      audience: 'organization',
      bullets: [{ en: 'A year of history', fr: 'Un an d’historique' }],
    },
  ],
}
