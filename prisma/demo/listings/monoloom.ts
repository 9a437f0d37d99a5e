import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const monoloom: DemoListing = {
  slug: 'monoloom',
  number: 6,
  kind: 'github_app',
  publisher: 'tarrow',
  app: {
    appId: 910006,
    appSlug: 'monoloom',
    clientId: 'Iv23likX1OyS2huZ2EFZ',
    permissions: [
      {
        level: 'repository',
        key: 'actions',
        access: 'write',
        reason: {
          en: 'To cancel workflow runs for packages that did not change.',
          fr: 'Pour annuler les exécutions de workflow des paquets inchangés.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To report one check for each package of the monorepo.',
          fr: 'Pour publier une vérification par paquet du monodépôt.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read package manifests and to build the dependency graph.',
          fr: 'Pour lire les manifestes et construire le graphe de dépendances.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'push', 'workflow_run'],
    setupUrl: 'https://tarrow.example/monoloom/welcome',
  },
  name: 'Monoloom',
  categories: ['continuous-integration', 'dependency-management'],
  publishedOn: '2025-06-17',
  topicLanguages: ['TypeScript', 'JavaScript', 'Go', 'Java', 'Kotlin', 'Python'],
  links: linksAt('https://tarrow.example/monoloom', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Runs only the builds that a change in your monorepo affects',
      introduction:
        'Monoloom draws the dependency graph of a monorepo, works out which packages a commit can affect, and skips the rest. Required checks still turn green, so branch protection keeps working.',
      description: `### A graph from what you have
Workspaces, Go modules, Gradle projects and Python packages are read as they are.

### Skip without tricks
A skipped package still reports a check, with the reason why nothing had to run.

### See what you saved
Each pull request ends with the minutes it did not spend.`,
    },
    fr: {
      shortDescription: 'Ne lance que ce qu’un changement touche dans votre monodépôt',
      introduction:
        'Monoloom dessine le graphe de dépendances d’un monodépôt, détermine quels paquets un commit peut toucher et passe le reste. Les vérifications requises deviennent vertes : la protection de branche continue de fonctionner.',
      description: `### Un graphe tiré de l’existant
Espaces de travail, modules Go, projets Gradle et paquets Python sont lus tels quels.

### Passer sans ruser
Un paquet ignoré publie tout de même une vérification, avec la raison.

### Voyez ce que vous gagnez
Chaque demande de tirage se conclut par les minutes épargnées.`,
    },
  },
  logo: {
    background: '#ece4ff',
    glyph:
      '<g fill="#5b2fc9"><rect x="12" y="15" width="40" height="8" rx="4"/><rect x="12" y="28" width="40" height="8" rx="4"/><rect x="12" y="41" width="40" height="8" rx="4"/></g><g fill="#ff7a59"><rect x="17" y="10" width="8" height="14" rx="4"/><rect x="17" y="35" width="8" height="19" rx="4"/><rect x="28" y="22" width="8" height="20" rx="4"/><rect x="39" y="10" width="8" height="14" rx="4"/><rect x="39" y="35" width="8" height="19" rx="4"/></g>',
  },
  screenshots: [
    {
      caption: {
        en: 'Four packages built, nineteen left alone, and why',
        fr: 'Quatre paquets compilés, dix-neuf laissés tranquilles, et pourquoi',
      },
      scene: {
        kind: 'table',
        title: 'Affected by 3c9e1a4',
        subtitle: 'octo-labs/design-system, 4 of 23 packages, 37 minutes not spent',
        columns: ['Package', 'Because of', 'Took', 'State'],
        rows: [
          { cells: ['@octo/tokens', 'changed here', '38 s', 'Built'], tone: 'success' },
          { cells: ['@octo/button', 'uses tokens', '51 s', 'Built'], tone: 'success' },
          { cells: ['@octo/form', 'uses button', '1 min 12 s', 'Built'], tone: 'success' },
          { cells: ['@octo/storybook', 'uses form', '2 min 4 s', 'Running'], tone: 'attention' },
          { cells: ['@octo/charts', 'no path from tokens', '0 s', 'Skipped'], tone: 'muted' },
          { cells: ['@octo/icons', 'no path from tokens', '0 s', 'Skipped'], tone: 'muted' },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Team', fr: 'Équipe' },
      description: {
        en: 'Up to 50 packages in one repository.',
        fr: 'Jusqu’à 50 paquets dans un dépôt.',
      },
      priceModel: 'flat_rate',
      monthly: 4900,
      yearly: 47000,
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'One check for each package', fr: 'Une vérification par paquet' }],
    },
    {
      number: 2,
      name: { en: 'Large', fr: 'Grand' },
      description: { en: 'Any number of packages.', fr: 'Autant de paquets que vous voulez.' },
      priceModel: 'flat_rate',
      monthly: 19900,
      yearly: 191000,
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'Graph across repositories', fr: 'Graphe entre plusieurs dépôts' }],
    },
  ],
}
