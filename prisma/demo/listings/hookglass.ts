import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const hookglass: DemoListing = {
  slug: 'hookglass',
  number: 36,
  kind: 'api_integration',
  publisher: 'bytelantern',
  api: {
    calls: [
      {
        en: 'None. GitHub calls it: it receives the webhooks that you point at it.',
        fr: 'Aucun. C’est GitHub qui l’appelle : il reçoit les webhooks que vous lui adressez.',
      },
    ],
    needs: [
      {
        en: 'The right to add a webhook to a repository or an organization.',
        fr: 'Le droit d’ajouter un webhook à un dépôt ou à une organisation.',
      },
    ],
    setup: [
      {
        en: 'Create an address on Hookglass and copy it with its secret.',
        fr: 'Créez une adresse sur Hookglass et copiez-la avec son secret.',
      },
      {
        en: 'On GitHub, open Settings, then Webhooks, and add a webhook with both.',
        fr: 'Sur GitHub, ouvrez Paramètres, puis Webhooks, et ajoutez un webhook avec les deux.',
      },
      {
        en: 'Choose JSON as the content type and the events you want to see.',
        fr: 'Choisissez JSON comme type de contenu, puis les événements à voir.',
      },
    ],
    webhookEvents: ['*'],
  },
  name: 'Hookglass',
  categories: ['api-management', 'utilities'],
  publishedOn: '2025-04-24',
  topicLanguages: [],
  links: linksAt('https://bytelantern.example/hookglass', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'See, search and replay webhooks while you build an integration',
      introduction:
        'Hookglass shows each webhook as it arrives, checks its signature, explains every field, and sends it on to your own machine. Replay one a hundred times, altered as you like, until your code is right.',
      description: `### Read it
Headers, body, signature and the page of the documentation, side by side.

### Send it on
A small program brings webhooks to localhost, without a tunnel of your own.

### Replay it
Late, twice, out of order: everything that happens in production.`,
    },
    fr: {
      shortDescription: 'Voyez, cherchez et rejouez les webhooks de votre intégration',
      introduction:
        'Hookglass montre chaque webhook à son arrivée, vérifie sa signature, explique chaque champ et le transmet à votre propre machine. Rejouez-le cent fois, modifié à votre guise, jusqu’à ce que votre code soit juste.',
      description: `### Lisez-le
En-têtes, corps, signature et page de documentation, côte à côte.

### Transmettez-le
Un petit programme amène les webhooks sur localhost, sans tunnel à installer.

### Rejouez-le
En retard, en double, dans le désordre : tout ce qui arrive en production.`,
    },
  },
  logo: {
    background: '#042f2e',
    glyph:
      '<circle cx="27" cy="25" r="15" fill="none" stroke="#5eead4" stroke-width="6"/><path d="M38 36 50 48" stroke="#5eead4" stroke-width="6" stroke-linecap="round"/><path d="M30 17v10a4.5 4.5 0 1 1-9 0" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/><path d="m45 54 9-9" stroke="#f97316" stroke-width="6" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: { en: 'Webhooks as they arrive', fr: 'Les webhooks à leur arrivée' },
      scene: {
        kind: 'terminal',
        title: 'hookglass listen --to http://localhost:3000/webhooks',
        lines: [
          { text: 'listening as https://in.bytelantern.example/h/9f27', tone: 'muted' },
          {
            text: '10:04:11  pull_request.opened      signature ok   200 in 41 ms',
            tone: 'success',
          },
          {
            text: '10:04:11  check_suite.requested    signature ok   200 in 18 ms',
            tone: 'success',
          },
          { text: '10:04:52  issue_comment.created    signature ok   500 in 9 ms', tone: 'danger' },
          { text: '          TypeError: comment.user is null (deleted account)', tone: 'danger' },
          {
            text: '10:06:30  replay 3 with user: null                200 in 12 ms',
            tone: 'success',
          },
          {
            text: '10:07:02  push                     signature bad  not sent on',
            tone: 'attention',
          },
          {
            text: '          signed with the secret that was replaced yesterday',
            tone: 'attention',
          },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: '1,000 webhooks a day.', fr: '1 000 webhooks par jour.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [
        { en: 'Open source', fr: 'Code source ouvert' },
        { en: 'Kept for one week', fr: 'Conservation d’une semaine' },
      ],
    },
  ],
}
