import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const termarium: DemoListing = {
  slug: 'termarium',
  number: 31,
  kind: 'oauth_app',
  publisher: 'obelune',
  oauth: {
    clientId: 'Ov23linau0J6wC2PhHiF',
    installationUrl: 'https://obelune.example/termarium/connexion',
    scopes: [
      {
        name: 'repo',
        reason: {
          en: 'To read texts in your repositories and to propose corrections.',
          fr: 'Pour lire les textes de vos dépôts et proposer des corrections.',
        },
      },
      {
        name: 'read:org',
        reason: {
          en: 'To share a glossary with your organization.',
          fr: 'Pour partager un glossaire avec votre organisation.',
        },
      },
    ],
  },
  name: 'Termarium',
  categories: ['localization', 'publishing'],
  publishedOn: '2026-05-26',
  topicLanguages: [],
  links: linksAt('https://obelune.example/termarium', 'documentation', 'company'),
  text: {
    en: {
      shortDescription: 'A shared glossary that finds the wrong word in code and docs',
      introduction:
        'Termarium is a glossary for everyone who writes in your product: which word to use, which to avoid, and how each is said in eleven languages. It finds the wrong ones in messages, documentation and code.',
      description: `### One word for one thing
Log in, sign in or connect: decide once, and see where it is not so yet.

### In eleven languages
Each entry has its translations, genders and an example.

### Corrections to accept
Accept one, or all at once, as a pull request in your name.`,
    },
    fr: {
      shortDescription: 'Un glossaire commun qui repère le mot impropre, du code à la doc',
      introduction:
        'Termarium est un glossaire pour toutes les personnes qui écrivent dans votre produit : quel mot choisir, lequel éviter, comment le dire en onze langues. Il repère les écarts dans messages, documentation et code.',
      description: `### Un mot pour une chose
Se connecter ou s’identifier : décidez une fois, puis voyez où ce n’est pas encore le cas.

### En onze langues
Chaque entrée a ses traductions, ses genres et un exemple.

### Des corrections à accepter
Une par une ou toutes ensemble, dans une demande de tirage à votre nom.`,
    },
  },
  logo: {
    background: '#efe3ff',
    glyph:
      '<path d="M32 17c-6-5-13-6-22-6v37c9 0 16 1 22 6Z" fill="#6d28d9"/><path d="M32 17c6-5 13-6 22-6v37c-9 0-16 1-22 6Z" fill="#a78bfa"/><path d="M40 11.6v19l4.5-3.5 4.5 3.5V11Z" fill="#f59e0b"/><path d="M16 21c4 .3 7 1 10 2.5M16 30c4 .3 7 1 10 2.5" fill="none" stroke="#efe3ff" stroke-width="3.5" stroke-linecap="round"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Glossary', fr: 'Glossaire' },
      description: {
        en: 'One glossary for the whole organization.',
        fr: 'Un glossaire pour toute l’organisation.',
      },
      priceModel: 'flat_rate',
      monthly: 3900,
      yearly: 39000,
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'Eleven languages', fr: 'Onze langues' }],
    },
  ],
}
