import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const snipmark: DemoListing = {
  slug: 'snipmark',
  number: 30,
  kind: 'oauth_app',
  publisher: 'ines-valdoro',
  oauth: {
    clientId: 'Ov23liv80WF446EP8hLi',
    installationUrl: 'https://valdoro.example/snipmark/connect',
    scopes: [
      {
        name: 'gist',
        reason: {
          en: 'To read and write your gists, where your snippets are kept.',
          fr: 'Pour lire et écrire vos gists, où sont gardés vos extraits.',
        },
      },
    ],
  },
  name: 'Snipmark',
  categories: ['utilities', 'ides'],
  publishedOn: '2025-02-13',
  topicLanguages: [],
  links: linksAt('https://valdoro.example/snipmark', 'documentation'),
  text: {
    en: {
      shortDescription: 'Code snippets kept in your gists, found again by what they do',
      introduction:
        'Snipmark keeps the pieces of code that you use again and again in your own gists, with tags and a search that understands what they do. Stop using it, and everything is still there.',
      description: `### Your gists are the database
There is no other copy, and nothing to export.

### Paste with the gaps filled in
Names and paths in a snippet become fields.

### From any editor
A small command line program and five editor plug-ins.`,
    },
    fr: {
      shortDescription: 'Vos extraits de code dans vos gists, retrouvés par leur fonction',
      introduction:
        'Snipmark garde dans vos propres gists les bouts de code dont vous vous servez sans cesse, avec des étiquettes et une recherche qui comprend ce qu’ils font. Arrêtez de l’utiliser : tout est encore là.',
      description: `### Vos gists sont la base de données
Il n’existe pas d’autre copie, et rien à exporter.

### Collez, trous déjà comblés
Les noms et chemins d’un extrait deviennent des champs.

### Depuis tout éditeur
Un petit programme en ligne de commande et cinq extensions.`,
    },
  },
  logo: {
    background: '#00a88f',
    glyph:
      '<g fill="none" stroke="#fff" stroke-width="5.5" stroke-linecap="round"><circle cx="20" cy="47" r="7.5"/><circle cx="44" cy="47" r="7.5"/><path d="M24 40.5 43 10M40 40.5 21 10"/></g><circle cx="32" cy="28" r="3" fill="#00463b"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'Everything.', fr: 'Tout.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'Unlimited snippets', fr: 'Extraits illimités' }],
    },
  ],
}
