import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const helpwick: DemoListing = {
  slug: 'helpwick',
  number: 25,
  kind: 'github_app',
  publisher: 'mossgate',
  app: {
    appId: 910025,
    appSlug: 'helpwick',
    clientId: 'Iv23li8MgB6Mag21HJx7',
    permissions: [
      {
        level: 'repository',
        key: 'discussions',
        access: 'write',
        reason: {
          en: 'To answer in discussions and to mark an answer.',
          fr: 'Pour répondre dans les discussions et marquer une réponse.',
        },
      },
      {
        level: 'repository',
        key: 'issues',
        access: 'write',
        reason: {
          en: 'To turn a conversation into an issue and to report back when it closes.',
          fr: 'Pour convertir un échange en problème et prévenir à sa fermeture.',
        },
      },
      metadataRead,
    ],
    events: ['discussion', 'discussion_comment', 'issue_comment', 'issues'],
    setupUrl: 'https://mossgate.example/helpwick/start',
  },
  name: 'Helpwick',
  categories: ['support', 'chat'],
  publishedOn: '2026-02-10',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/helpwick', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'A help desk over discussions and issues, with one inbox for all',
      introduction:
        'Helpwick gathers questions from discussions, e-mail and your website in one inbox, links each to the issue that will solve it, and tells everyone who asked on the day that the fix is released.',
      description: `### One question, one place
Duplicates are recognised and joined. Nobody is answered twice, nobody is forgotten.

### Count the voices
An issue shows how many people asked, and which of them pay you.

### Close the circle
When the release is out, each person gets a line in their own language.`,
    },
    fr: {
      shortDescription: 'Un service d’aide pour discussions et problèmes, en une seule boîte',
      introduction:
        'Helpwick réunit dans une même boîte les questions venues des discussions, des e-mails et de votre site, relie chacune au problème qui la résoudra et prévient toutes les personnes concernées le jour de la sortie.',
      description: `### Une question, un endroit
Les doublons sont reconnus et réunis. Personne ne reçoit deux réponses, personne n’est oublié.

### Comptez les voix
Un problème montre combien de personnes ont demandé, et lesquelles sont clientes.

### Bouclez la boucle
À la sortie, chaque personne reçoit un mot dans sa langue.`,
    },
  },
  logo: {
    background: '#3a1d0f',
    glyph:
      '<path d="M32 6c9 9 14 15 14 23a14 14 0 0 1-28 0c0-8 5-14 14-23Z" fill="#ff9f1c"/><path d="M32 20c5 5 7 8 7 12a7 7 0 0 1-14 0c0-4 2-7 7-12Z" fill="#fff3d6"/><path d="M14 47h36a4 4 0 0 1 4 4v0a4 4 0 0 1-4 4H36l-7 5v-5H14a4 4 0 0 1-4-4v0a4 4 0 0 1 4-4Z" fill="#e8c39e"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Eleven people, one issue, one answer on the day of the release',
        fr: 'Onze personnes, un problème, une réponse le jour de la sortie',
      },
      scene: {
        kind: 'table',
        title: 'Inbox',
        subtitle: '8 open questions, 31 people',
        columns: ['Question', 'From', 'Issue', 'State'],
        rows: [
          {
            cells: ['Export stops at 2 GB', '11 people', 'pipeline 118', 'Being fixed'],
            tone: 'attention',
          },
          {
            cells: ['Invoice in another language', '6 people', 'billing 77', 'Planned'],
            tone: 'muted',
          },
          { cells: ['Passkey on a new phone', '5 people', 'api 512', 'Planned'], tone: 'muted' },
          { cells: ['Webhook sent twice', '4 people', 'api 482', 'Released'], tone: 'success' },
          { cells: ['Cannot find my API key', '3 people', 'none', 'Needs you'], tone: 'danger' },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Desk', fr: 'Bureau' },
      description: { en: 'For each person who answers.', fr: 'Par personne qui répond.' },
      priceModel: 'per_unit',
      monthly: 1900,
      yearly: 19000,
      unitName: { en: 'agent', fr: 'agent' },
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'Discussions, e-mail and website', fr: 'Discussions, e-mail et site' },
        { en: 'Messages on release day', fr: 'Messages le jour de la sortie' },
      ],
    },
  ],
}
