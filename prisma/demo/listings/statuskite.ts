import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const statuskite: DemoListing = {
  slug: 'statuskite',
  number: 38,
  kind: 'api_integration',
  publisher: 'mossgate',
  api: {
    calls: [
      {
        en: 'Comments on the issue of an incident, when you write on the status page.',
        fr: 'Les commentaires du problème d’un incident, quand vous écrivez sur la page d’état.',
      },
    ],
    needs: [
      {
        en: 'The right to add a webhook to the repository that holds your incidents.',
        fr: 'Le droit d’ajouter un webhook au dépôt qui contient vos incidents.',
      },
      {
        en: 'A fine-grained token with write access to issues of that repository, for the way back.',
        fr: 'Un jeton affiné en écriture sur les problèmes de ce dépôt, pour le retour.',
      },
    ],
    setup: [
      {
        en: 'Add the webhook that Statuskite shows you, for issues and comments.',
        fr: 'Ajoutez le webhook indiqué par Statuskite, pour problèmes et commentaires.',
      },
      {
        en: 'Paste the token, if you want to write in both directions.',
        fr: 'Collez le jeton si vous souhaitez écrire dans les deux sens.',
      },
      {
        en: 'Name the label that makes an issue an incident.',
        fr: 'Indiquez l’étiquette qui fait d’un problème un incident.',
      },
    ],
    webhookEvents: ['issue_comment', 'issues'],
  },
  name: 'Statuskite',
  categories: ['monitoring', 'support'],
  publishedOn: '2026-01-13',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/statuskite', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'A public status page that you write in GitHub issues',
      introduction:
        'Statuskite turns issues with one label into a public status page. Open an issue and the incident is announced, comment and it is updated, close it and it is resolved. The page stands on servers of its own.',
      description: `### Write where you work
No second tool during an incident.

### Up when you are down
The page is served from three continents and needs nothing of yours.

### Tell those who asked
By e-mail, feed or chat, for the parts that they use.`,
    },
    fr: {
      shortDescription: 'Une page d’état publique qui s’écrit dans vos problèmes GitHub',
      introduction:
        'Statuskite transforme en page d’état publique les problèmes portant une étiquette. Ouvrez-en un : l’incident est annoncé ; commentez : il est actualisé ; fermez : il est résolu. La page a ses propres serveurs.',
      description: `### Écrivez là où vous travaillez
Pas de second outil pendant un incident.

### Debout quand vous ne l’êtes plus
La page est servie depuis trois continents et ne dépend pas de vous.

### Prévenez qui l’a demandé
Par e-mail, flux ou messagerie, pour les parties utilisées.`,
    },
  },
  logo: {
    background: '#bfe3ff',
    glyph:
      '<path d="M38 7 56 26 30 44 22 18Z" fill="#e11d48"/><path d="M38 7 30 44 22 18Z" fill="#fb7185"/><path d="M22 18 56 26" stroke="#fff" stroke-width="3"/><path d="M30 44c-5 1-7 5-4 8s0 7-6 6" fill="none" stroke="#0c4a6e" stroke-width="4" stroke-linecap="round"/><path d="m22 48-9-2 3 8Z" fill="#0c4a6e"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'One page, 100 followers.', fr: 'Une page, 100 abonnés.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'E-mail and feed', fr: 'E-mail et flux' }],
    },
    {
      number: 2,
      name: { en: 'Page', fr: 'Page' },
      description: { en: 'For each page, on your domain.', fr: 'Par page, sur votre domaine.' },
      priceModel: 'per_unit',
      monthly: 1900,
      yearly: 19000,
      unitName: { en: 'page', fr: 'page' },
      trialDays: 14,
      audience: 'all',
      bullets: [{ en: 'Unlimited followers', fr: 'Abonnés illimités' }],
    },
  ],
}
