import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const coverleaf: DemoListing = {
  slug: 'coverleaf',
  number: 8,
  kind: 'github_app',
  publisher: 'wrenfield',
  app: {
    appId: 910008,
    appSlug: 'coverleaf',
    clientId: 'Iv23li7GGhaDVtYjPGsd',
    permissions: [
      {
        level: 'repository',
        key: 'statuses',
        access: 'write',
        reason: {
          en: 'To set a status with the coverage of the changed lines.',
          fr: 'Pour poser un état avec la couverture des lignes modifiées.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To comment with what is not covered.',
          fr: 'Pour indiquer en commentaire ce qui n’est pas couvert.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To show reports next to the source.',
          fr: 'Pour afficher les rapports en regard du code source.',
        },
      },
      metadataRead,
    ],
    events: ['pull_request', 'push', 'status'],
    setupUrl: 'https://wrenfield.example/coverleaf/start',
  },
  name: 'Coverleaf',
  categories: ['testing', 'code-quality'],
  publishedOn: '2025-04-15',
  topicLanguages: ['Go', 'Java', 'JavaScript', 'PHP', 'Python', 'Ruby', 'Rust', 'TypeScript'],
  links: linksAt('https://wrenfield.example/coverleaf', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Test coverage of the lines you changed, on every pull request',
      introduction:
        'Coverleaf takes the coverage reports that your tests already write, merges those of parallel jobs, and shows on each pull request which of the changed lines no test has run.',
      description: `### Reports as they are
LCOV, Cobertura, JaCoCo, Go and Clover, from any CI.

### Changed lines count
A threshold on what you touch, not on what others left behind years ago.

### Coverage you can read
Branches that were taken only one way are shown in the source, not as a percentage.`,
    },
    fr: {
      shortDescription: 'La couverture de vos lignes modifiées, à chaque demande de tirage',
      introduction:
        'Coverleaf reprend les rapports de couverture que vos tests produisent déjà, réunit ceux des tâches parallèles et montre sur chaque demande de tirage quelles lignes modifiées aucun test n’a exécutées.',
      description: `### Vos rapports, tels quels
LCOV, Cobertura, JaCoCo, Go et Clover, quelle que soit votre CI.

### Ce sont vos lignes qui comptent
Un seuil sur ce que vous touchez, pas sur ce que d’autres ont laissé il y a des années.

### Une couverture lisible
Les branches prises d’un seul côté se voient dans le code source, pas dans un pourcentage.`,
    },
  },
  logo: {
    background: '#dff5e1',
    glyph:
      '<path d="M32 8C16 16 11 28 14 40c2 8 9 13 18 15Z" fill="#1a7f4b"/><path d="M32 8c16 8 21 20 18 32-2 8-9 13-18 15Z" fill="#fff" stroke="#1a7f4b" stroke-width="4" stroke-linejoin="round"/><path d="M32 26v33M32 38l9-8M32 48l10-8" stroke="#1a7f4b" stroke-width="4" stroke-linecap="round" fill="none"/><path d="m32 38-9-8M32 48l-10-8" stroke="#dff5e1" stroke-width="4" stroke-linecap="round" fill="none"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Public', fr: 'Public' },
      description: { en: 'Public repositories.', fr: 'Dépôts publics.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'All report formats', fr: 'Tous les formats de rapport' }],
    },
    {
      number: 2,
      name: { en: 'Private', fr: 'Privé' },
      description: {
        en: 'Paid for each person who commits.',
        fr: 'Facturé pour chaque personne qui valide du code.',
      },
      priceModel: 'per_unit',
      monthly: 400,
      yearly: 4000,
      unitName: { en: 'committer', fr: 'contributeur' },
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Private repositories', fr: 'Dépôts privés' },
        { en: 'Merged reports of parallel jobs', fr: 'Rapports réunis des tâches parallèles' },
      ],
    },
  ],
}
