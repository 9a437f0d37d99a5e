import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const bomwright: DemoListing = {
  slug: 'bomwright',
  number: 11,
  kind: 'github_app',
  publisher: 'saltmarsh',
  app: {
    appId: 910011,
    appSlug: 'bomwright',
    clientId: 'Iv23lipnvK5JjA3lwE3W',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read lockfiles, manifests and licence texts.',
          fr: 'Pour lire fichiers de verrouillage, manifestes et textes de licence.',
        },
      },
      {
        level: 'repository',
        key: 'vulnerability_alerts',
        access: 'read',
        reason: {
          en: 'To add what Dependabot knows to the inventory.',
          fr: 'Pour compléter l’inventaire avec ce que sait Dependabot.',
        },
      },
      {
        level: 'repository',
        key: 'packages',
        access: 'read',
        reason: {
          en: 'To take stock of container images that you publish.',
          fr: 'Pour inventorier les images de conteneurs que vous publiez.',
        },
      },
      metadataRead,
    ],
    events: ['push', 'release'],
    setupUrl: 'https://saltmarsh.example/bomwright/setup',
  },
  name: 'Bomwright',
  categories: ['dependency-management', 'security'],
  publishedOn: '2025-10-14',
  topicLanguages: ['C#', 'Go', 'Java', 'JavaScript', 'PHP', 'Python', 'Ruby', 'Rust', 'Swift'],
  links: linksAt('https://saltmarsh.example/bomwright', 'documentation', 'status', 'company'),
  text: {
    en: {
      shortDescription: 'An SBOM for each release, and licences your lawyers can read',
      introduction:
        'Bomwright writes a software bill of materials (SBOM) for each release, in SPDX and CycloneDX, checks the licences of everything in it against your rules, and only ever reads your repositories.',
      description: `### Complete, down to the image
Lockfiles, vendored code and container layers end up in one list.

### Licences with a verdict
Allowed, to be discussed, refused: your rules, applied to 2,300 licences, with the text that was found.

### Ready for the auditor
Each SBOM is signed and kept for ten years, with a page that needs no account.`,
    },
    fr: {
      shortDescription: 'Une SBOM pour chaque version, et des licences enfin lisibles',
      introduction:
        'Bomwright rédige la nomenclature logicielle (SBOM) de chaque version, aux formats SPDX et CycloneDX, confronte les licences qu’elle contient à vos règles, et ne fait jamais que lire vos dépôts.',
      description: `### Complète, jusqu’à l’image
Fichiers de verrouillage, code embarqué et couches de conteneurs finissent dans une même liste.

### Des licences avec un verdict
Admise, à discuter, refusée : vos règles, appliquées à 2 300 licences, avec le texte retrouvé.

### Prête pour l’audit
Chaque SBOM est signée et conservée dix ans, sur une page qui se lit sans compte.`,
    },
  },
  logo: {
    background: '#2b2d42',
    glyph:
      '<path d="m32 8 20 11-20 11-20-11Z" fill="#f6f7fb"/><path d="m12 23 18 10v21L12 44Z" fill="#8d99ae"/><path d="m52 23-18 10v21l18-10Z" fill="#ef8354"/><path d="m41 35.5 6-3.3v8l-6 3.3Z" fill="#2b2d42"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Each licence with your verdict',
        fr: 'Chaque licence avec votre verdict',
      },
      scene: {
        kind: 'table',
        title: 'SBOM of sdk-js 3.4.0',
        subtitle: '186 components, 11 licences, signed on 2 October',
        columns: ['Component', 'Version', 'Licence', 'Verdict'],
        rows: [
          { cells: ['left-margin', '2.1.0', 'MIT', 'Allowed'], tone: 'success' },
          { cells: ['tiny-parser', '0.9.4', 'Apache-2.0', 'Allowed'], tone: 'success' },
          { cells: ['font-metrics', '1.0.2', 'OFL-1.1', 'Allowed'], tone: 'success' },
          { cells: ['graph-layout', '5.2.1', 'MPL-2.0', 'Discuss'], tone: 'attention' },
          { cells: ['pdf-writer', '7.0.0', 'AGPL-3.0', 'Refused'], tone: 'danger' },
          { cells: ['date-words', '3.3.0', 'none found', 'Discuss'], tone: 'attention' },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Yearly', fr: 'À l’année' },
      description: {
        en: 'Cheaper by the year: audits come once a year, too.',
        fr: 'Moins cher à l’année : les audits aussi sont annuels.',
      },
      priceModel: 'flat_rate',
      monthly: 19000,
      yearly: 150000,
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'SPDX and CycloneDX', fr: 'SPDX et CycloneDX' },
        { en: 'Licence rules', fr: 'Règles de licence' },
        { en: 'Kept for ten years', fr: 'Conservation pendant dix ans' },
      ],
    },
  ],
}
