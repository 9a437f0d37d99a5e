import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const changelark: DemoListing = {
  slug: 'changelark',
  number: 4,
  kind: 'github_app',
  publisher: 'pavel',
  app: {
    appId: 910004,
    appSlug: 'changelark',
    clientId: 'Iv23liFQ6tGd2U8x2mTR',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'write',
        reason: {
          en: 'To write CHANGELOG.md and to draft the release.',
          fr: 'Pour écrire CHANGELOG.md et préparer le brouillon de la version.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'read',
        reason: {
          en: 'To read titles, labels and authors of what was merged.',
          fr: 'Pour lire titres, étiquettes et auteurs de ce qui a été fusionné.',
        },
      },
      metadataRead,
    ],
    events: ['pull_request', 'push', 'release'],
  },
  name: 'Changelark',
  categories: ['publishing'],
  publishedOn: '2026-08-30',
  topicLanguages: [],
  links: linksAt('https://horak.example/changelark', 'documentation'),
  text: {
    en: {
      shortDescription: 'Changelog and release notes drafted from merged pull requests',
      introduction:
        'Changelark keeps a draft of the next release while you merge: it sorts pull requests by label, proposes the version number after semantic versioning and thanks the people who contributed.',
      description: `### The draft is always there
Each merge updates one draft release. You edit it, and your edits are kept.

### Versions that mean something
Labels or conventional commits decide whether the next version is major, minor or patch.

### One changelog for a monorepo, or one for each package
Tags with a prefix are understood.`,
    },
    fr: {
      shortDescription: 'Journal et notes de version rédigés depuis vos demandes de tirage',
      introduction:
        'Changelark tient à jour le brouillon de la prochaine version au fil des fusions : il classe les demandes de tirage par étiquette, propose un numéro selon le versionnage sémantique et remercie les personnes qui ont contribué.',
      description: `### Le brouillon est toujours prêt
Chaque fusion met à jour un brouillon unique. Vous le retouchez, vos retouches restent.

### Des versions qui ont un sens
Étiquettes ou commits conventionnels décident si la suite est majeure, mineure ou corrective.

### Un journal pour le monodépôt, ou un par paquet
Les balises avec préfixe sont comprises.`,
    },
  },
  logo: {
    background: '#ffe07a',
    glyph:
      '<path d="M14 44a22 22 0 0 1 22-22h6v0a12 12 0 0 1-2 20.8L29 52H14Z" fill="#23395b"/><path d="M14 44 32 26a18 18 0 0 1 0 18Z" fill="#e4572e"/><circle cx="40" cy="22" r="9.5" fill="#23395b"/><path d="m48 17 8 4.5-8 4.5Z" fill="#e4572e"/><circle cx="42" cy="20.5" r="2.2" fill="#fff"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Solo', fr: 'Solo' },
      description: {
        en: 'For the repositories of one person.',
        fr: 'Pour les dépôts d’une seule personne.',
      },
      priceModel: 'flat_rate',
      monthly: 300,
      yearly: 3000,
      trialDays: 14,
      audience: 'personal',
      bullets: [
        { en: 'Unlimited repositories', fr: 'Dépôts illimités' },
        { en: 'Draft releases', fr: 'Brouillons de versions' },
      ],
    },
    {
      number: 2,
      name: { en: 'Organization', fr: 'Organisation' },
      description: {
        en: 'For all repositories of an organization.',
        fr: 'Pour tous les dépôts d’une organisation.',
      },
      priceModel: 'flat_rate',
      monthly: 1500,
      yearly: 15000,
      trialDays: 14,
      audience: 'organization',
      bullets: [
        {
          en: 'Monorepos with a changelog for each package',
          fr: 'Monodépôts, un journal par paquet',
        },
        { en: 'Own templates', fr: 'Vos propres modèles' },
      ],
    },
  ],
}
