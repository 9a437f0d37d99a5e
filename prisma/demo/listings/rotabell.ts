import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const rotabell: DemoListing = {
  slug: 'rotabell',
  number: 17,
  kind: 'github_app',
  publisher: 'mossgate',
  app: {
    appId: 910017,
    appSlug: 'rotabell',
    clientId: 'Iv23lipaG2oCdRE3j7vh',
    permissions: [
      {
        level: 'repository',
        key: 'deployments',
        access: 'read',
        reason: {
          en: 'To show what was deployed shortly before an incident.',
          fr: 'Pour montrer ce qui a été déployé juste avant un incident.',
        },
      },
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To keep the incident and its review as an issue.',
          fr: 'Pour consigner l’incident et son bilan dans un problème.',
        },
      },
      metadataRead,
      {
        level: 'organization',
        key: 'members',
        access: 'read',
        reason: {
          en: 'To build on-call rotas from your teams.',
          fr: 'Pour bâtir les tours d’astreinte à partir de vos équipes.',
        },
      },
      {
        level: 'organization',
        key: 'organization_events',
        access: 'read',
        reason: {
          en: 'To set recent changes of the organization beside the incident.',
          fr: 'Pour rapprocher l’incident des changements récents de l’organisation.',
        },
      },
    ],
    events: ['deployment_status', 'issue_comment', 'issues', 'team'],
    setupUrl: 'https://mossgate.example/rotabell/start',
  },
  name: 'Rotabell',
  categories: ['monitoring', 'support'],
  publishedOn: '2025-12-02',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/rotabell', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'On-call rotas, alerts and incident reviews next to your issues',
      introduction:
        'Rotabell calls the person who is on call, shows what was deployed in the last hour, and writes the incident down as a GitHub issue while it happens, so that the review begins with facts.',
      description: `### Rotas people accept
Swaps need two taps. Nights and weekends are shared out and shown.

### The usual suspect first
The last deployments, with their pull requests, are in the first message.

### A review that writes itself
The timeline of the incident is an issue. You add what you learned.`,
    },
    fr: {
      shortDescription: 'Astreintes, alertes et bilans d’incidents au plus près du code',
      introduction:
        'Rotabell appelle la personne d’astreinte, montre ce qui a été déployé dans l’heure et consigne l’incident dans un problème GitHub à mesure qu’il se déroule : le bilan part ainsi de faits.',
      description: `### Des tours bien acceptés
Un échange se fait en deux gestes. Nuits et week-ends sont répartis, et cela se voit.

### Le suspect habituel d’abord
Les derniers déploiements et leurs demandes de tirage figurent dans le premier message.

### Un bilan qui s’écrit seul
La chronologie est un problème GitHub. Vous ajoutez ce que vous avez appris.`,
    },
  },
  logo: {
    background: '#ffd5cf',
    glyph:
      '<path d="M32 15c-8 0-13 6-13 14 0 9-4 11-4 15h34c0-4-4-6-4-15 0-8-5-14-13-14Z" fill="#b3261e"/><path d="M26.5 47a5.5 5.5 0 0 0 11 0Z" fill="#b3261e"/><path d="M13 27a19.5 19.5 0 0 1 10-15M51 27a19.5 19.5 0 0 0-10-15" fill="none" stroke="#3b0d0a" stroke-width="4" stroke-linecap="round"/><circle cx="32" cy="31" r="4" fill="#ffd5cf"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'An incident from the first alert to the review',
        fr: 'Un incident, de la première alerte au bilan',
      },
      scene: {
        kind: 'timeline',
        title: 'Payments answer slowly',
        subtitle: 'Incident 37, severity 2, 41 minutes',
        events: [
          {
            time: '02:14',
            title: 'Alert',
            detail: 'Checkout takes 4.2 s, limit 1 s',
            tone: 'danger',
          },
          {
            time: '02:15',
            title: 'mei was called and answered',
            detail: 'On call until 9:00, swapped with rafael',
            tone: 'attention',
          },
          {
            time: '02:16',
            title: 'Deployed 22 minutes before: billing 2.31',
            detail: 'Pull request 214, Round taxes per line',
            tone: 'muted',
          },
          { time: '02:38', title: 'Rolled back to 2.30', detail: 'By mei', tone: 'attention' },
          {
            time: '02:55',
            title: 'Resolved',
            detail: 'Issue 219 holds the timeline',
            tone: 'success',
          },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Duo', fr: 'Duo' },
      description: { en: 'For two people.', fr: 'Pour deux personnes.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'One rota, alerts by e-mail', fr: 'Un tour, alertes par e-mail' }],
    },
    {
      number: 2,
      name: { en: 'Rota', fr: 'Astreinte' },
      description: { en: 'For each person on call.', fr: 'Pour chaque personne d’astreinte.' },
      priceModel: 'per_unit',
      monthly: 1400,
      yearly: 14000,
      unitName: { en: 'person on call', fr: 'personne d’astreinte' },
      trialDays: 14,
      audience: 'organization',
      bullets: [
        { en: 'Calls and text messages', fr: 'Appels et SMS' },
        { en: 'Incident reviews', fr: 'Bilans d’incidents' },
      ],
    },
  ],
}
