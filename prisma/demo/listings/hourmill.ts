import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const hourmill: DemoListing = {
  slug: 'hourmill',
  number: 32,
  kind: 'oauth_app',
  publisher: 'pebbleworks',
  oauth: {
    clientId: 'Ov23liAIk2UgZ0kXLKOT',
    installationUrl: 'https://pebbleworks.example/hourmill/connect',
    scopes: [
      {
        name: 'repo',
        reason: {
          en: 'To list the issues on which you record time.',
          fr: 'Pour lister les problèmes sur lesquels vous notez du temps.',
        },
      },
      {
        name: 'read:project',
        reason: {
          en: 'To offer the items of your project first.',
          fr: 'Pour proposer d’abord les éléments de votre projet.',
        },
      },
    ],
  },
  name: 'Hourmill',
  categories: ['project-management'],
  publishedOn: '2025-11-06',
  topicLanguages: [],
  links: linksAt('https://pebbleworks.example/hourmill', 'documentation', 'pricing'),
  text: {
    en: {
      shortDescription: 'Time tracking on issues, with timesheets your clients understand',
      introduction:
        'Hourmill records time where the work is: start the clock on an issue, stop it with the last commit, and send a timesheet that says what was done in words. No watching of screens, ever.',
      description: `### A clock on the issue
A browser button starts it. It asks when you seem to have forgotten it.

### Estimates that learn
See how long issues like this one took before.

### Timesheets and invoices
By client, by project, as PDF or CSV.`,
    },
    fr: {
      shortDescription: 'Suivi du temps sur vos problèmes, avec des relevés lisibles',
      introduction:
        'Hourmill note le temps là où se fait le travail : lancez le chronomètre sur un problème, arrêtez-le au dernier commit et envoyez un relevé qui dit avec des mots ce qui a été fait. Sans jamais surveiller un écran.',
      description: `### Un chronomètre sur le problème
Un bouton dans le navigateur le lance. Il vous relance si vous semblez l’avoir oublié.

### Des estimations qui apprennent
Voyez le temps qu’ont pris des problèmes semblables.

### Relevés et factures
Par client, par projet, en PDF ou en CSV.`,
    },
  },
  logo: {
    background: '#134e4a',
    glyph:
      '<path d="M17 10h30M17 54h30" stroke="#5eead4" stroke-width="5.5" stroke-linecap="round"/><path d="M20 12h24c0 10-8 14-8 20s8 10 8 20H20c0-10 8-14 8-20s-8-10-8-20Z" fill="#fff"/><path d="M24.5 20h15c-2 4-5 6-7.5 8-2.5-2-5.5-4-7.5-8ZM23 50c1-6 5-8 9-11 4 3 8 5 9 11Z" fill="#f59e0b"/><path d="M32 28v9" stroke="#f59e0b" stroke-width="2.5" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: { en: 'A month by project', fr: 'Un mois, projet par projet' },
      scene: {
        kind: 'dashboard',
        title: 'October',
        subtitle: '128 h 40 min on 61 issues',
        figures: [
          { label: 'Recorded', value: '128.7 h', note: 'of 140 h planned', tone: 'success' },
          { label: 'To be invoiced', value: '96.2 h', note: '2 clients', tone: 'attention' },
          { label: 'Estimate missed by', value: '8%', note: 'was 21%', tone: 'success' },
        ],
        chart: {
          type: 'bars',
          title: 'Hours a day',
          points: [6, 7, 5.5, 8, 6.5, 7, 7.5, 4, 6, 8, 7, 6.5, 5, 7, 6],
          labels: ['1 Oct', '8 Oct', '15 Oct', '22 Oct', '29 Oct'],
        },
        rows: [
          { name: 'octo-labs/website', value: '58 h', share: 0.45 },
          { name: 'nordwind/console', value: '38 h', share: 0.3 },
          { name: 'Internal', value: '32 h', share: 0.25 },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Freelance', fr: 'Indépendant' },
      description: { en: 'For one person.', fr: 'Pour une personne.' },
      priceModel: 'flat_rate',
      monthly: 600,
      yearly: 6000,
      trialDays: 30,
      audience: 'personal',
      bullets: [{ en: 'Timesheets and invoices', fr: 'Relevés et factures' }],
    },
    {
      number: 2,
      name: { en: 'Team', fr: 'Équipe' },
      description: { en: 'For each member.', fr: 'Par membre.' },
      priceModel: 'per_unit',
      monthly: 500,
      yearly: 4800,
      unitName: { en: 'member', fr: 'membre' },
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'Projects and clients', fr: 'Projets et clients' }],
    },
  ],
}
