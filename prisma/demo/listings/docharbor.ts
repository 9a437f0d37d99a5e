import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const docharbor: DemoListing = {
  slug: 'docharbor',
  number: 24,
  kind: 'github_app',
  publisher: 'obelune',
  app: {
    appId: 910024,
    appSlug: 'docharbor',
    clientId: 'Iv23liY5fRIfUcavM36a',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read Markdown and images of the folders that you name.',
          fr: 'Pour lire le Markdown et les images des dossiers que vous nommez.',
        },
      },
      {
        level: 'repository',
        key: 'pages',
        access: 'write',
        reason: {
          en: 'To publish on GitHub Pages, if that is where you host.',
          fr: 'Pour publier sur GitHub Pages, si c’est votre hébergement.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To report broken links and missing pictures.',
          fr: 'Pour signaler liens rompus et images manquantes.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'page_build', 'push', 'release'],
    setupUrl: 'https://obelune.example/docharbor/bienvenue',
  },
  name: 'Docharbor',
  categories: ['publishing'],
  publishedOn: '2025-09-04',
  topicLanguages: ['Markdown', 'MDX'],
  links: linksAt('https://obelune.example/docharbor', 'documentation', 'company'),
  text: {
    en: {
      shortDescription: 'A documentation site with versions and search from your Markdown',
      introduction:
        'Docharbor turns the Markdown in your repository into a documentation site: a version for each release, search that forgives misspellings, and a check that fails when a link or an example no longer works.',
      description: `### Versions without branches
Each release keeps its own pages, and readers are told when they read an old one.

### Examples that run
Code blocks marked as examples are run before they are published.

### Accessible from the start
Contrast, headings and descriptions of pictures are part of the check.`,
    },
    fr: {
      shortDescription: 'Un site de documentation avec versions et recherche, en Markdown',
      introduction:
        'Docharbor transforme le Markdown de votre dépôt en site de documentation : une édition par version, une recherche qui pardonne les fautes de frappe et une vérification qui échoue quand un lien ou un exemple ne marche plus.',
      description: `### Des versions sans branches
Chaque version garde ses pages, et l’on sait quand on en lit une ancienne.

### Des exemples qui s’exécutent
Les blocs marqués comme exemples sont exécutés avant publication.

### Accessible dès le départ
Contraste, titres et descriptions d’images font partie de la vérification.`,
    },
  },
  logo: {
    background: '#d6eaff',
    glyph:
      '<circle cx="32" cy="15" r="6" fill="none" stroke="#0b3d6e" stroke-width="5"/><path d="M32 21v34M22 29h20" stroke="#0b3d6e" stroke-width="5.5" stroke-linecap="round"/><path d="M10 38c1 10 9 17 22 17s21-7 22-17" fill="none" stroke="#0b3d6e" stroke-width="5.5" stroke-linecap="round"/><path d="m5.5 42 4.5-8 7 6M58.5 42 54 34l-7 6" fill="none" stroke="#ff6b4a" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Open', fr: 'Ouvert' },
      description: { en: 'Public documentation.', fr: 'Documentation publique.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'Own domain', fr: 'Votre propre domaine' }],
    },
    {
      number: 2,
      name: { en: 'Private', fr: 'Privé' },
      description: { en: 'Documentation behind a sign-in.', fr: 'Documentation sous connexion.' },
      priceModel: 'flat_rate',
      monthly: 2500,
      yearly: 25000,
      trialDays: 30,
      audience: 'all',
      bullets: [{ en: 'Readers sign in with GitHub', fr: 'Connexion avec GitHub' }],
    },
  ],
}
