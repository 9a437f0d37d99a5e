import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const staleTide: DemoListing = {
  slug: 'stale-tide',
  number: 3,
  kind: 'github_app',
  publisher: 'pavel',
  app: {
    appId: 910003,
    appSlug: 'stale-tide',
    clientId: 'Iv23liXEkIctQBSV8FZQ',
    permissions: [
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To label, comment on and close issues that nobody answers.',
          fr: 'Pour étiqueter, commenter et fermer les problèmes restés sans réponse.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To do the same with pull requests, if you switch that on.',
          fr: 'Pour faire de même avec les demandes de tirage, si vous l’activez.',
        },
      },
      {
        level: 'repository',
        key: 'single_file',
        access: 'read',
        reason: {
          en: 'To read .github/stale-tide.yml, and no other file.',
          fr: 'Pour lire .github/stale-tide.yml, et aucun autre fichier.',
        },
      },
      metadataRead,
    ],
    events: ['issue_comment', 'issues', 'pull_request'],
    setupUrl: 'https://horak.example/stale-tide/installed',
  },
  name: 'Stale Tide',
  categories: ['utilities', 'project-management'],
  publishedOn: '2025-01-20',
  topicLanguages: [],
  links: linksAt('https://horak.example/stale-tide', 'documentation'),
  text: {
    en: {
      shortDescription: 'Closes stale issues politely, and reopens them when someone answers',
      introduction:
        'Stale Tide looks for issues and pull requests that went quiet, asks the right person a question, waits, and only then closes. One word from anyone opens them again.',
      description: `### Ask first
The comment names what is missing, a reproduction or a review, instead of counting days at people.

### Leave the important ones alone
Labels, milestones, projects and assignees can keep an issue open for ever.

### A calm pace
At most ten issues a day, never on weekends: no flood of mail on Monday morning.`,
    },
    fr: {
      shortDescription: 'Ferme poliment les problèmes en sommeil et les rouvre à la demande',
      introduction:
        'Stale Tide repère les problèmes et demandes de tirage tombés dans l’oubli, pose une question à la bonne personne, attend, et ne ferme qu’ensuite. Un mot de quiconque suffit à les rouvrir.',
      description: `### D’abord demander
Le commentaire dit ce qui manque, une reproduction ou une revue, au lieu de compter les jours.

### Épargner l’essentiel
Étiquettes, jalons, projets et personnes assignées peuvent garder un problème ouvert indéfiniment.

### Un rythme tranquille
Dix problèmes par jour au plus, jamais le week-end : pas de déluge de messages le lundi matin.`,
    },
  },
  logo: {
    background: '#0e4c6d',
    glyph:
      '<path d="M18 30a14 14 0 0 1 28 0Z" fill="#ffd166"/><g fill="none" stroke-width="5" stroke-linecap="round"><path d="M9 37c4-4 7.6-4 11.5 0s7.7 4 11.5 0 7.7-4 11.5 0 7.7 4 11.5 0" stroke="#fff"/><path d="M14.7 48c3.9-4 7.6-4 11.5 0s7.7 4 11.5 0 7.7-4 11.5 0" stroke="#7cc6e8"/></g>',
  },
  screenshots: [
    {
      caption: {
        en: 'A question, a wait, and the issue opens again with one answer',
        fr: 'Une question, une attente, et une réponse suffit à rouvrir le problème',
      },
      scene: {
        kind: 'timeline',
        title: 'Export fails for files above 2 GB',
        subtitle: 'octo-labs/data-pipeline, issue 118',
        events: [
          {
            time: '4 May',
            title: 'mei opened this issue',
            detail: 'Since the last release the nightly export stops halfway.',
            tone: 'success',
          },
          {
            time: '19 Jun',
            title: 'stale-tide asked a question',
            detail: 'Does this still happen with 4.2? A log of the last run would help.',
            tone: 'attention',
          },
          {
            time: '19 Jul',
            title: 'stale-tide closed this as not planned',
            detail: 'Nobody answered for 30 days. Any comment opens it again.',
            tone: 'muted',
          },
          {
            time: '2 Aug',
            title: 'rafael commented, the issue is open again',
            detail: 'It does, I added the log.',
            tone: 'success',
          },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'There is nothing to buy.', fr: 'Il n’y a rien à acheter.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [
        { en: 'Public and private repositories', fr: 'Dépôts publics et privés' },
        { en: 'Open source, MIT licence', fr: 'Code source ouvert, licence MIT' },
      ],
    },
  ],
}
