import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const bylaw: DemoListing = {
  slug: 'bylaw',
  number: 14,
  kind: 'github_app',
  publisher: 'saltmarsh',
  app: {
    appId: 910014,
    appSlug: 'bylaw',
    clientId: 'Iv23liWzYdhVu1lyqRob',
    permissions: [
      {
        level: 'repository',
        key: 'administration',
        access: 'write',
        reason: {
          en: 'To set branch protection, merge methods and visibility as your file says.',
          fr: 'Pour régler protection de branche, fusion et visibilité selon votre fichier.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read settings.yml from your .github repository.',
          fr: 'Pour lire settings.yml dans votre dépôt .github.',
        },
      },
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To report what somebody changed by hand.',
          fr: 'Pour signaler ce qui a été modifié à la main.',
        },
      },
      metadataRead,
    ],
    events: ['branch_protection_rule', 'push', 'repository'],
    setupUrl: 'https://saltmarsh.example/bylaw/setup',
  },
  name: 'Bylaw',
  categories: ['utilities', 'security'],
  publishedOn: '2025-11-18',
  topicLanguages: [],
  links: linksAt('https://saltmarsh.example/bylaw', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Repository settings and branch protection kept in one file',
      introduction:
        'Bylaw keeps the settings of your repositories in a file that you review like code: branch protection, labels, merge methods, visibility. It shows what a change would do before it does it, and notices drift.',
      description: `### A dry run on every pull request
Change the file, and a comment lists what would change in which repository.

### Drift has an author
When a setting is changed by hand, Bylaw says by whom and since when, and waits for your decision.

### Small enough to trust
It can administer the repositories that you choose. It cannot read your members, secrets or code elsewhere.`,
    },
    fr: {
      shortDescription: 'Réglages de dépôts et protection de branche dans un seul fichier',
      introduction:
        'Bylaw garde les réglages de vos dépôts dans un fichier relu comme du code : protection de branche, étiquettes, modes de fusion, visibilité. Il montre l’effet d’un changement avant de l’appliquer et remarque les écarts.',
      description: `### Une simulation à chaque demande de tirage
Modifiez le fichier : un commentaire liste ce qui changerait, dépôt par dépôt.

### Un écart a un auteur
Si un réglage change à la main, Bylaw dit qui, depuis quand, et attend votre décision.

### Assez petit pour inspirer confiance
Il administre les dépôts que vous choisissez. Il ne lit ni vos membres, ni vos secrets, ni le code d’ailleurs.`,
    },
  },
  logo: {
    background: '#7a1f3d',
    glyph:
      '<path d="M32 7 53 14v17c0 13-9 21-21 26-12-5-21-13-21-26V14Z" fill="#ffe8ec"/><g fill="none" stroke="#7a1f3d" stroke-width="4.5" stroke-linecap="round"><path d="M26 22v22"/><path d="M40 25c0 8-14 5-14 13"/></g><g fill="#7a1f3d"><circle cx="26" cy="20" r="4.6"/><circle cx="40" cy="23" r="4.6"/><circle cx="26" cy="45" r="4.6"/></g>',
  },
  screenshots: [
    {
      caption: {
        en: 'What the file would change, before anything changes',
        fr: 'Ce que le fichier changerait, avant tout changement',
      },
      scene: {
        kind: 'settings',
        title: 'octo-labs/api',
        sections: ['Branch protection', 'Merging', 'Labels', 'Visibility', 'Drift'],
        fields: [
          { label: 'Protected branch', help: 'settings.yml, line 8', value: 'main, release/*' },
          { label: 'Reviews before merging', help: 'Was 1, changed by omar on 3 June', value: '2' },
          { label: 'Dismiss stale reviews', help: 'settings.yml, line 11', value: true },
          { label: 'Allow force pushes', help: 'settings.yml, line 12', value: false },
          {
            label: 'Require signed commits',
            help: 'From the rule of all repositories',
            value: true,
          },
        ],
        action: 'Apply to 12 repositories',
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Small', fr: 'Petit' },
      description: { en: 'Up to ten repositories.', fr: 'Jusqu’à dix dépôts.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'All settings', fr: 'Tous les réglages' }],
    },
    {
      number: 2,
      name: { en: 'Whole', fr: 'Entier' },
      description: { en: 'All repositories.', fr: 'Tous les dépôts.' },
      priceModel: 'flat_rate',
      monthly: 6000,
      yearly: 60000,
      trialDays: 14,
      audience: 'organization',
      bullets: [
        { en: 'Drift with its author', fr: 'Écarts avec leur auteur' },
        { en: 'Rules for groups of repositories', fr: 'Règles par groupe de dépôts' },
      ],
    },
  ],
}
