import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const wobble: DemoListing = {
  slug: 'wobble',
  number: 7,
  kind: 'github_app',
  publisher: 'wrenfield',
  app: {
    appId: 910007,
    appSlug: 'wobble',
    clientId: 'Iv23li36iqdQUv1NMBOx',
    permissions: [
      {
        level: 'repository',
        key: 'actions',
        access: 'write',
        reason: {
          en: 'To read test reports of workflow runs and to run a flaky job once more.',
          fr: 'Pour lire les rapports de tests et relancer une tâche instable.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To say in a check which failures are known to be flaky.',
          fr: 'Pour dire dans une vérification quels échecs sont notoirement instables.',
        },
      },
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To open one issue for each flaky test and close it when the test is steady.',
          fr: 'Pour ouvrir un problème par test instable et le fermer une fois le test stabilisé.',
        },
      },
      metadataRead,
    ],
    events: ['check_run', 'issues', 'workflow_run'],
    setupUrl: 'https://wrenfield.example/wobble/start',
  },
  name: 'Wobble',
  categories: ['testing', 'continuous-integration'],
  publishedOn: '2025-05-06',
  topicLanguages: ['Java', 'JavaScript', 'Python', 'Ruby', 'TypeScript'],
  links: linksAt('https://wrenfield.example/wobble', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'Finds flaky tests, sets them aside and says who can fix them',
      introduction:
        'Wobble compares the results of the same test on the same code, tells flaky tests from broken ones, runs only those again, and opens an issue with the evidence for whoever knows the test best.',
      description: `### Red means broken again
A failure that the change cannot have caused is marked as flaky in the check, with the numbers behind it.

### Quarantine with a date
A flaky test is set aside for two weeks at most. Then it counts again, or someone decides.

### The likely cause
Time zones, test order, shared ports, slow machines: Wobble names the pattern it sees.`,
    },
    fr: {
      shortDescription: 'Repère les tests instables, les isole et dit qui peut les réparer',
      introduction:
        'Wobble compare les résultats d’un même test sur un même code, distingue l’instable du cassé, ne relance que le premier et ouvre un problème, preuves à l’appui, pour la personne qui connaît le mieux le test.',
      description: `### Le rouge redevient un vrai rouge
Un échec que le changement ne peut pas expliquer est signalé comme instable, chiffres à l’appui.

### Une quarantaine datée
Un test instable est écarté deux semaines au plus. Ensuite il compte de nouveau, ou quelqu’un tranche.

### La cause probable
Fuseaux horaires, ordre des tests, ports partagés, machines lentes : Wobble nomme le motif observé.`,
    },
  },
  logo: {
    background: '#ff5a5f',
    glyph:
      '<g transform="rotate(16 32 32)"><path d="M24 10h16v34a8 8 0 0 1-16 0Z" fill="#fff"/><path d="M24 30c3-3 5-3 8 0s5 3 8 0v14a8 8 0 0 1-16 0Z" fill="#3d0c11"/><path d="M21 10h22" stroke="#fff" stroke-width="6" stroke-linecap="round"/><circle cx="30" cy="38" r="2.4" fill="#ff5a5f"/><circle cx="34.5" cy="44" r="1.8" fill="#ff5a5f"/></g><path d="M14 22c-4 7-5 14-3 21M52 21c3 8 3 15 0 22" fill="none" stroke="#ffd0d2" stroke-width="4.5" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Flaky failures fall once each has an owner and a date',
        fr: 'Les échecs instables reculent dès que chacun a un responsable et une date',
      },
      scene: {
        kind: 'dashboard',
        title: 'Flaky tests in octo-labs',
        subtitle: '6 repositories, 18,420 tests, last 10 weeks',
        figures: [
          { label: 'Flaky tests', value: '23', note: '31 fewer', tone: 'success' },
          { label: 'Builds lost', value: '1.9%', note: 'was 7.4%', tone: 'success' },
          { label: 'In quarantine', value: '8', note: '2 end this week', tone: 'attention' },
        ],
        chart: {
          type: 'bars',
          title: 'Flaky failures a week',
          points: [112, 118, 96, 88, 91, 64, 52, 47, 33, 29],
          labels: ['W 37', 'W 39', 'W 41', 'W 43', 'W 46'],
        },
        rows: [
          { name: 'checkout › pays with a saved card', value: '14%', share: 0.9 },
          { name: 'sync › merges two offline edits', value: '9%', share: 0.6 },
          { name: 'export › keeps the time zone', value: '6%', share: 0.4 },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'One repository, public or private.', fr: 'Un dépôt, public ou privé.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: '30 days of history', fr: '30 jours d’historique' }],
    },
    {
      number: 2,
      name: { en: 'Team', fr: 'Équipe' },
      description: { en: 'All your repositories.', fr: 'Tous vos dépôts.' },
      priceModel: 'flat_rate',
      monthly: 5900,
      yearly: 59000,
      trialDays: 90,
      audience: 'all',
      bullets: [
        { en: 'Quarantine and automatic reruns', fr: 'Quarantaine et relances automatiques' },
        { en: 'A year of history', fr: 'Un an d’historique' },
      ],
    },
  ],
}
