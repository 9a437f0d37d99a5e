import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const hallway: DemoListing = {
  slug: 'hallway',
  number: 19,
  kind: 'github_app',
  publisher: 'mossgate',
  app: {
    appId: 910019,
    appSlug: 'hallway',
    clientId: 'Iv23lizrBKaY67OmkndI',
    permissions: [
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To post replies from the chat as comments.',
          fr: 'Pour publier en commentaires les réponses écrites dans la messagerie.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To approve or to answer a review from the chat.',
          fr: 'Pour approuver une revue ou y répondre depuis la messagerie.',
        },
      },
      metadataRead,
      {
        level: 'account',
        key: 'emails',
        access: 'read',
        reason: {
          en: 'To match you with your chat account by e-mail address.',
          fr: 'Pour vous associer à votre compte de messagerie par votre adresse e-mail.',
        },
      },
    ],
    events: ['issue_comment', 'issues', 'pull_request', 'pull_request_review'],
    setupUrl: 'https://mossgate.example/hallway/start',
  },
  name: 'Hallway',
  categories: ['chat', 'code-review'],
  publishedOn: '2025-06-03',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/hallway', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Reviews and mentions in your team chat, answered from there',
      introduction:
        'Hallway brings review requests, mentions and failed checks to the person they concern, as one message that changes with the pull request instead of twelve that pile up. Answer there, and it is on GitHub.',
      description: `### One message for each pull request
It is edited as the state changes, and folded away once merged.

### For you, or for nobody
Only what waits for you becomes a direct message. Channels get a digest.

### Answer in place
Reply, approve or assign. It appears on GitHub under your own name, after you authorized it.`,
    },
    fr: {
      shortDescription: 'Revues et mentions dans votre messagerie, réponse comprise',
      introduction:
        'Hallway apporte demandes de revue, mentions et vérifications en échec à la personne concernée, en un message qui évolue avec la demande de tirage au lieu de douze qui s’empilent. Répondez-y : c’est sur GitHub.',
      description: `### Un message par demande de tirage
Il change avec l’état, puis se replie après la fusion.

### Pour vous, ou pour personne
Seul ce qui vous attend devient un message direct. Les canaux reçoivent un résumé.

### Répondez sur place
Répondez, approuvez, assignez. Cela paraît sur GitHub sous votre nom, une fois votre autorisation donnée.`,
    },
  },
  logo: {
    background: '#2f6fed',
    glyph:
      '<path d="M10 10h44v44H10Z" fill="#1a4fc0"/><path d="M10 10 24 24v18L10 54Z" fill="#8fb6ff"/><path d="M54 10 40 24v18l14 12Z" fill="#8fb6ff"/><path d="M24 42h16l14 12H10Z" fill="#d6e4ff"/><path d="M27 42V31a5 5 0 0 1 10 0v11Z" fill="#ffd24a"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'A review request, answered without leaving the conversation',
        fr: 'Une demande de revue, traitée sans quitter la conversation',
      },
      scene: {
        kind: 'chat',
        channels: ['general', 'reviews', 'releases', 'incidents'],
        channel: 'reviews',
        messages: [
          {
            author: 'Hallway',
            time: '10:02',
            text: 'mei asks maxime for a review',
            card: {
              title: 'Retry webhook deliveries with a growing delay',
              text: 'octo-labs/api 482 · 214 lines · checks passed',
              tone: 'success',
            },
          },
          { author: 'maxime', time: '10:17', text: 'Reading it now. Why base 2 and not 3?' },
          { author: 'mei', time: '10:19', text: 'Eight attempts should fit in one day.' },
          {
            author: 'Hallway',
            time: '10:31',
            text: 'maxime approved from this thread',
            card: {
              title: 'Ready to merge',
              text: '1 of 1 approvals · 2 answers were posted on GitHub',
              tone: 'success',
            },
          },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'Up to ten people.', fr: 'Jusqu’à dix personnes.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'All channels', fr: 'Tous les canaux' }],
    },
    {
      number: 2,
      name: { en: 'Plus', fr: 'Plus' },
      description: { en: 'Any number of people.', fr: 'Autant de personnes que vous voulez.' },
      priceModel: 'per_unit',
      monthly: 250,
      yearly: 2500,
      unitName: { en: 'person', fr: 'personne' },
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'Digests for each channel', fr: 'Résumés par canal' },
        { en: 'Quiet hours', fr: 'Heures calmes' },
      ],
    },
  ],
}
