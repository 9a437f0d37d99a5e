import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const pocketbuild: DemoListing = {
  slug: 'pocketbuild',
  number: 23,
  kind: 'github_app',
  publisher: 'pocketforge',
  app: {
    appId: 910023,
    appSlug: 'pocketbuild',
    clientId: 'Iv23liMgankmzg2wu65y',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'write',
        reason: {
          en: 'To clone the source and to attach builds to a release.',
          fr: 'Pour cloner le code et joindre les compilations à une version.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To show builds and a QR code for the test version.',
          fr: 'Pour montrer les compilations et un QR code vers la version de test.',
        },
      },
      {
        level: 'repository',
        key: 'secrets',
        access: 'read',
        reason: {
          en: 'To check that signing secrets exist. Their values cannot be read.',
          fr: 'Pour vérifier l’existence des secrets de signature, sans lire leur valeur.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'push', 'release'],
    setupUrl: 'https://pocketforge.example/build/setup',
  },
  name: 'Pocketbuild',
  categories: ['mobile', 'continuous-integration'],
  publishedOn: '2025-10-01',
  topicLanguages: ['Dart', 'Java', 'Kotlin', 'Objective-C', 'Swift', 'TypeScript'],
  links: linksAt('https://pocketforge.example/build', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'Builds and signs Android and iOS apps, with a QR code to try them',
      introduction:
        'Pocketbuild builds, signs and hands out mobile apps from each pull request. Testers scan a code, designers see screenshots of twelve phones, and the release goes to the stores when you publish it on GitHub.',
      description: `### Scan and try
Each pull request gets a code that installs its build, next to the released version.

### Signing without tears
Certificates are renewed before they expire. Keys stay in a vault that you can take away.

### Twelve phones
Screens are compared with the main branch, pixel by pixel.`,
    },
    fr: {
      shortDescription: 'Compile et signe vos apps Android et iOS, un QR code pour essayer',
      introduction:
        'Pocketbuild compile, signe et distribue vos applications mobiles depuis chaque demande de tirage. On scanne un code pour tester, on voit douze téléphones côte à côte, et publier sur GitHub envoie la version aux magasins.',
      description: `### Scannez, essayez
Chaque demande de tirage reçoit un code qui installe sa version, à côté de celle publiée.

### Signer sans larmes
Les certificats sont renouvelés à temps. Les clés restent dans un coffre que vous pouvez reprendre.

### Douze téléphones
Les écrans sont comparés à la branche principale, pixel par pixel.`,
    },
  },
  logo: {
    background: '#ff7a00',
    glyph:
      '<rect x="18" y="8" width="28" height="48" rx="6" fill="#fff"/><path d="M28 12.5h8" stroke="#ff7a00" stroke-width="2.5" stroke-linecap="round"/><g fill="#7c2d12"><rect x="22.5" y="43" width="8.5" height="7.5" rx="1.5"/><rect x="33" y="43" width="8.5" height="7.5" rx="1.5"/><rect x="22.5" y="33.5" width="8.5" height="7.5" rx="1.5"/></g><rect x="33" y="33.5" width="8.5" height="7.5" rx="1.5" fill="#ff7a00"/><rect x="27.5" y="21" width="8.5" height="7.5" rx="1.5" fill="#ff7a00" transform="rotate(18 32 25)"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Both platforms in one list of checks',
        fr: 'Les deux plateformes dans une même liste',
      },
      scene: {
        kind: 'checks',
        repository: 'octo-labs/mobile',
        title: 'Dark theme',
        number: 55,
        checks: [
          {
            name: 'pocketbuild / Android',
            summary: 'Signed, 18 MB',
            duration: '4 min',
            tone: 'success',
          },
          {
            name: 'pocketbuild / iOS',
            summary: 'Signed, 24 MB',
            duration: '6 min',
            tone: 'success',
          },
          {
            name: 'pocketbuild / screens',
            summary: '2 differ',
            duration: '3 min',
            tone: 'attention',
          },
          { name: 'pocketbuild / size', summary: '+ 0.4 MB', duration: '2 s', tone: 'success' },
        ],
        report: {
          title: '2 of 96 screens differ from main',
          lines: [
            { place: 'settings, small phone', text: 'The last row is cut off', tone: 'danger' },
            { place: 'profile, tablet', text: 'The avatar moved by 3 pixels', tone: 'attention' },
          ],
        },
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Hobby', fr: 'Loisir' },
      description: { en: '30 builds a month.', fr: '30 compilations par mois.' },
      priceModel: 'flat_rate',
      monthly: 900,
      yearly: 9000,
      trialDays: 14,
      audience: 'personal',
      bullets: [{ en: 'Android and iOS', fr: 'Android et iOS' }],
    },
    {
      number: 2,
      name: { en: 'Studio', fr: 'Studio' },
      description: { en: 'Unlimited builds.', fr: 'Compilations illimitées.' },
      priceModel: 'flat_rate',
      monthly: 9900,
      yearly: 99000,
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Screens of twelve phones', fr: 'Écrans de douze téléphones' },
        { en: 'Upload to the stores', fr: 'Envoi vers les magasins' },
      ],
    },
  ],
}
