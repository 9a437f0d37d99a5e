import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const sapling: DemoListing = {
  slug: 'sapling-updates',
  number: 12,
  kind: 'github_app',
  publisher: 'harborlight',
  app: {
    appId: 910012,
    appSlug: 'sapling-updates',
    clientId: 'Iv23lil7OCFORmUQfA3n',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'write',
        reason: {
          en: 'To push a branch with the update.',
          fr: 'Pour envoyer une branche contenant la mise à jour.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To open one pull request for each group of updates.',
          fr: 'Pour ouvrir une demande de tirage par groupe de mises à jour.',
        },
      },
      {
        level: 'repository',
        key: 'workflows',
        access: 'write',
        reason: {
          en: 'To update the versions of actions in your workflow files.',
          fr: 'Pour mettre à jour les versions d’actions dans vos fichiers de workflow.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'read',
        reason: {
          en: 'To wait until your own checks pass.',
          fr: 'Pour attendre la réussite de vos propres vérifications.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'pull_request', 'push'],
    setupUrl: 'https://harborlight.example/sapling/setup',
  },
  name: 'Sapling Updates',
  categories: ['dependency-management'],
  publishedOn: '2025-03-27',
  topicLanguages: ['Go', 'Java', 'JavaScript', 'Python', 'Ruby', 'Rust', 'TypeScript', 'HCL'],
  links: linksAt('https://harborlight.example/sapling', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Dependency updates in groups, with what changed and why it is safe',
      introduction:
        'Sapling Updates opens one pull request a week for each group of dependencies, quotes the release notes that matter to your code, and waits a few days before it trusts a new version.',
      description: `### Fewer, better pull requests
Updates that belong together come together, with a schedule for each group.

### What touches you
Release notes are narrowed down to the functions that you call.

### Patience as protection
A version must be five days old, and published by the usual maintainers. Security fixes go first.

### Workflows and Terraform, too
Actions are pinned to a commit.`,
    },
    fr: {
      shortDescription: 'Mises à jour groupées des dépendances, expliquées et vérifiées',
      introduction:
        'Sapling Updates ouvre chaque semaine une demande de tirage par groupe de dépendances, cite les notes de version qui concernent votre code et attend quelques jours avant de se fier à une nouveauté.',
      description: `### Des demandes moins nombreuses, mieux faites
Ce qui va ensemble arrive ensemble, avec un calendrier par groupe.

### Ce qui vous touche
Les notes de version se limitent aux fonctions que vous appelez.

### La patience protège
Une version doit avoir cinq jours et venir des mainteneurs habituels. Les correctifs de sécurité passent devant.

### Workflows et Terraform aussi
Les actions sont épinglées à un commit.`,
    },
  },
  logo: {
    background: '#0f5132',
    glyph:
      '<path d="M32 56V28" stroke="#b7f0c8" stroke-width="5" stroke-linecap="round"/><path d="M32 38C18 38 12 31 11 20c13-1 21 5 21 18Z" fill="#4fd18b"/><path d="M32 30c0-13 8-20 21-20 0 13-7 20-21 20Z" fill="#d7ffe2"/><path d="M18 56h28" stroke="#b7f0c8" stroke-width="5" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'One pull request for the group, with the notes that concern you',
        fr: 'Une demande de tirage pour le groupe, avec les notes qui vous concernent',
      },
      scene: {
        kind: 'comment',
        repository: 'octo-labs/website',
        title: 'Update the test tools (4 packages)',
        number: 903,
        author: 'sapling-updates',
        heading: '4 updates, none breaks a call of yours',
        paragraphs: [
          'All four are older than 5 days and come from their usual maintainers. 2 of 31 release notes concern functions that you call.',
        ],
        table: {
          columns: ['Package', 'From', 'To', 'Age'],
          rows: [
            ['test-runner', '4.1.8', '5.0.1', '12 days'],
            ['dom-queries', '9.3.0', '9.4.2', '8 days'],
            ['coverage-v8', '4.1.8', '5.0.1', '12 days'],
            ['fake-timers', '13.0.0', '14.0.0', '30 days'],
          ],
        },
        code: ['- clock.tick(1000)', '+ await clock.tickAsync(1000)'],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'Up to five repositories.', fr: 'Jusqu’à cinq dépôts.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'Groups and schedules', fr: 'Groupes et calendriers' }],
    },
    {
      number: 2,
      name: { en: 'Grove', fr: 'Bosquet' },
      description: { en: 'Any number of repositories.', fr: 'Autant de dépôts que vous voulez.' },
      priceModel: 'flat_rate',
      monthly: 3500,
      yearly: 42000,
      trialDays: 7,
      audience: 'all',
      bullets: [
        { en: 'Private registries', fr: 'Registres privés' },
        { en: 'Release notes narrowed to your calls', fr: 'Notes limitées à vos appels' },
      ],
    },
  ],
}
