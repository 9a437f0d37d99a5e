import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const morningwire: DemoListing = {
  slug: 'morningwire',
  number: 29,
  kind: 'oauth_app',
  publisher: 'mossgate',
  oauth: {
    clientId: 'Ov23linQYL0eCyewNfWT',
    installationUrl: 'https://mossgate.example/morningwire/connect',
    scopes: [
      {
        name: 'notifications',
        reason: {
          en: 'To read your notifications and to mark them as read.',
          fr: 'Pour lire vos notifications et les marquer comme lues.',
        },
      },
      {
        name: 'read:org',
        reason: { en: 'To group news by team.', fr: 'Pour regrouper les nouvelles par équipe.' },
      },
    ],
  },
  name: 'Morningwire',
  categories: ['chat', 'project-management'],
  publishedOn: '2026-04-07',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/morningwire', 'documentation'),
  text: {
    en: {
      shortDescription: 'One message each morning: what waits for you, what moved, what next',
      introduction:
        'Morningwire reads your notifications overnight and sends one short message when your day begins: who waits for you, what was merged, and what you said you would do. It replaces most stand-up meetings.',
      description: `### Who waits for you
Sorted by how long, and by how short the answer would be.

### Stand-up without standing
Each member’s three lines go to the channel of the team.

### Your morning
At the hour and on the days that you choose, in your time zone.`,
    },
    fr: {
      shortDescription: 'Un message le matin : qui vous attend, ce qui avance, la suite',
      introduction:
        'Morningwire lit vos notifications pendant la nuit et vous envoie un court message au début de votre journée : qui vous attend, ce qui a été fusionné, ce que vous aviez prévu. De quoi se passer de bien des réunions.',
      description: `### Qui vous attend
Trié par durée d’attente, et par brièveté de la réponse.

### Le point du matin sans réunion
Les trois lignes de chacun paraissent dans le canal de l’équipe.

### Votre matin à vous
À l’heure et aux jours choisis, dans votre fuseau horaire.`,
    },
  },
  logo: {
    background: '#ffb089',
    glyph:
      '<path d="M16 40a16 16 0 0 1 32 0Z" fill="#7a1c3c"/><g stroke="#7a1c3c" stroke-width="4.5" stroke-linecap="round"><path d="M32 10v6M11 19l4.5 4.5M53 19l-4.5 4.5"/></g><path d="M10 40h10l4-7 6 13 6-10 3 4h15" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/><path d="M18 52h28" stroke="#7a1c3c" stroke-width="4.5" stroke-linecap="round"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'For you alone.', fr: 'Pour vous.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'One message a day', fr: 'Un message par jour' }],
    },
    {
      number: 2,
      name: { en: 'Team', fr: 'Équipe' },
      description: { en: 'A digest for the team.', fr: 'Un résumé pour l’équipe.' },
      priceModel: 'per_unit',
      monthly: 200,
      yearly: 2000,
      unitName: { en: 'member', fr: 'membre' },
      trialDays: 14,
      audience: 'organization',
      bullets: [{ en: 'Channels and time zones', fr: 'Canaux et fuseaux horaires' }],
    },
  ],
}
