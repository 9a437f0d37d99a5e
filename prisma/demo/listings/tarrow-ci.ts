import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const tarrowCi: DemoListing = {
  slug: 'tarrow-ci',
  number: 5,
  kind: 'github_app',
  publisher: 'tarrow',
  app: {
    appId: 910005,
    appSlug: 'tarrow-ci',
    clientId: 'Iv23liG9tIfIaK86xmCB',
    permissions: [
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To show each job as a check with its log.',
          fr: 'Pour montrer chaque tâche comme une vérification, avec son journal.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To clone the commit that is built.',
          fr: 'Pour cloner le commit à compiler.',
        },
      },
      {
        level: 'repository',
        key: 'statuses',
        access: 'write',
        reason: {
          en: 'To set the commit status that branch protection waits for.',
          fr: 'Pour poser l’état de commit qu’attend la protection de branche.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'read',
        reason: {
          en: 'To build what a pull request would become once merged.',
          fr: 'Pour compiler le résultat d’une demande de tirage une fois fusionnée.',
        },
      },
      metadataRead,
    ],
    events: ['check_run', 'check_suite', 'create', 'pull_request', 'push'],
    setupUrl: 'https://tarrow.example/welcome',
  },
  name: 'Tarrow CI',
  categories: ['continuous-integration', 'testing'],
  featuredPosition: 2,
  publishedOn: '2025-02-04',
  topicLanguages: ['C++', 'Go', 'Java', 'JavaScript', 'Python', 'Rust', 'Swift', 'TypeScript'],
  links: linksAt('https://tarrow.example', 'documentation', 'status', 'pricing', 'company'),
  text: {
    en: {
      shortDescription: 'Builds and tests on fast machines that start in two seconds',
      introduction:
        'Tarrow CI runs continuous integration (CI) on machines that are already warm: jobs start in two seconds, caches sit on the same disk, and you pay for parallel jobs, not for minutes.',
      description: `### Warm machines
Your toolchain is loaded before the commit arrives. The median job of a TypeScript project takes 41 seconds.

### Priced by parallel jobs
A job slot costs the same whether it works one hour or the whole month.

### Failing jobs you can enter
Open a shell on the machine that failed, for up to 30 minutes, from the check itself.

### Linux, macOS and ARM
One file describes all of them.`,
    },
    fr: {
      shortDescription: 'Compilation et tests sur des machines prêtes en deux secondes',
      introduction:
        'Tarrow CI exécute votre intégration continue (CI) sur des machines déjà prêtes : les tâches démarrent en deux secondes, les caches sont sur le même disque et vous payez des tâches parallèles, pas des minutes.',
      description: `### Des machines déjà prêtes
Votre chaîne d’outils est chargée avant l’arrivée du commit. La tâche médiane d’un projet TypeScript dure 41 secondes.

### Un prix par tâche parallèle
Un emplacement coûte autant, qu’il travaille une heure ou tout le mois.

### Entrez dans une tâche qui échoue
Ouvrez un terminal sur la machine fautive, jusqu’à 30 minutes, depuis la vérification.

### Linux, macOS et ARM
Un seul fichier les décrit tous.`,
    },
  },
  logo: {
    background: '#0b2b22',
    glyph:
      '<path d="M10 15h10l13 17-13 17H10l13-17Z" fill="#1f7a5c"/><path d="M23 15h10l13 17-13 17H23l13-17Z" fill="#37c493"/><path d="M36 15h8l13 17-13 17h-8l13-17Z" fill="#c9ffe9"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'The log of a job, with the time of each step',
        fr: 'Le journal d’une tâche, avec la durée de chaque étape',
      },
      scene: {
        kind: 'terminal',
        title: 'octo-labs/mobile · job 2 of 4 · unit tests',
        lines: [
          { text: '00:00  machine ready in 1.8 s, 16 cores, cache of 2 hours ago', tone: 'muted' },
          { text: '00:02  $ git fetch --depth 1 origin 8f21c07' },
          { text: '00:03  $ npm ci --prefer-offline' },
          { text: '00:09  added 812 packages in 6 s' },
          { text: '00:09  $ npm test -- --shard 2/4' },
          { text: '00:31  PASS  sync/queue.test.ts (64 tests)', tone: 'success' },
          { text: '00:34  PASS  sync/conflict.test.ts (28 tests)', tone: 'success' },
          { text: '00:38  FAIL  push/token.test.ts (1 of 17)', tone: 'danger' },
          { text: '         expected 202, received 429 at push/token.test.ts:58', tone: 'danger' },
          { text: '00:41  1 failed, 311 passed' },
          { text: '00:41  machine kept for 30 min: tarrow shell 7QK2', tone: 'attention' },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Open source', fr: 'Code source ouvert' },
      description: { en: 'For public repositories.', fr: 'Pour les dépôts publics.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'Two parallel jobs on Linux', fr: 'Deux tâches parallèles sous Linux' }],
    },
    {
      number: 2,
      name: { en: 'Parallel', fr: 'Parallèle' },
      description: {
        en: 'As many jobs at once as you have slots.',
        fr: 'Autant de tâches simultanées que d’emplacements.',
      },
      priceModel: 'per_unit',
      monthly: 3900,
      yearly: 39000,
      unitName: { en: 'parallel job', fr: 'tâche parallèle' },
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Private repositories', fr: 'Dépôts privés' },
        { en: 'Linux, macOS and ARM', fr: 'Linux, macOS et ARM' },
        { en: 'Shell on a failed job', fr: 'Terminal sur une tâche en échec' },
      ],
    },
  ],
}
