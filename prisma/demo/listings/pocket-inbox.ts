import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const pocketInbox: DemoListing = {
  slug: 'pocket-inbox',
  number: 35,
  kind: 'oauth_app',
  publisher: 'pocketforge',
  oauth: {
    clientId: 'Ov23liEAwm32Bw8ROkP4',
    installationUrl: 'https://pocketforge.example/inbox/connect',
    scopes: [
      {
        name: 'notifications',
        reason: { en: 'To show your inbox.', fr: 'Pour afficher votre boîte de réception.' },
      },
      {
        name: 'repo',
        reason: {
          en: 'To answer, label and merge from your phone.',
          fr: 'Pour répondre, étiqueter et fusionner depuis votre téléphone.',
        },
      },
    ],
  },
  name: 'Pocket Inbox',
  categories: ['mobile', 'utilities'],
  publishedOn: '2026-07-14',
  topicLanguages: [],
  links: linksAt('https://pocketforge.example/inbox', 'documentation', 'pricing'),
  text: {
    en: {
      shortDescription: 'Your GitHub notifications on a watch and phone, sorted by effort',
      introduction:
        'Pocket Inbox sorts your notifications by what they ask of you: a tap, a sentence or an hour. Do the first two on the way, keep the third for the desk. Works offline and on a watch.',
      description: `### A tap, a sentence, an hour
Three lists instead of one. You learn quickly to empty the first two.

### Offline
Answers written in a tunnel are sent at its end.

### Quiet by default
It makes a sound only for people that you choose.`,
    },
    fr: {
      shortDescription: 'Vos notifications GitHub au poignet, triées selon l’effort requis',
      introduction:
        'Pocket Inbox trie vos notifications selon ce qu’elles demandent : un geste, une phrase ou une heure. Traitez les deux premières en chemin, gardez la troisième pour le bureau. Fonctionne hors ligne et sur une montre.',
      description: `### Un geste, une phrase, une heure
Trois listes au lieu d’une. On apprend vite à vider les deux premières.

### Hors ligne
Les réponses écrites dans un tunnel partent à la sortie.

### Discret par défaut
Il ne sonne que pour les personnes que vous choisissez.`,
    },
  },
  logo: {
    background: '#dfe6ff',
    glyph:
      '<rect x="19" y="7" width="26" height="50" rx="7" fill="#1e3a8a"/><path d="M23 33h5.5l2 4h3l2-4H41v13a3 3 0 0 1-3 3H26a3 3 0 0 1-3-3Z" fill="#fff"/><path d="M32 14v12m-5-5 5 5.5 5-5.5" fill="none" stroke="#fbbf24" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Basic', fr: 'Simple' },
      description: { en: 'One account.', fr: 'Un compte.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'Phone', fr: 'Téléphone' }],
    },
    {
      number: 2,
      name: { en: 'Plus', fr: 'Plus' },
      description: { en: 'Watch, offline and rules.', fr: 'Montre, hors ligne et règles.' },
      priceModel: 'flat_rate',
      monthly: 299,
      yearly: 2499,
      trialDays: 14,
      audience: 'personal',
      bullets: [{ en: 'Several accounts', fr: 'Plusieurs comptes' }],
    },
  ],
}
