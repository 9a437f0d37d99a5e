import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const auditbrook: DemoListing = {
  slug: 'auditbrook',
  number: 40,
  kind: 'api_integration',
  publisher: 'saltmarsh',
  api: {
    calls: [
      {
        en: 'The members, teams and installed apps of the organization, once a day.',
        fr: 'Membres, équipes et applications installées de l’organisation, chaque jour.',
      },
    ],
    needs: [
      {
        en: 'An owner who adds an organization webhook.',
        fr: 'Une ou un propriétaire qui ajoute un webhook d’organisation.',
      },
      {
        en: 'A fine-grained token with read access to members and administration of the organization.',
        fr: 'Un jeton affiné en lecture sur les membres et l’administration de l’organisation.',
      },
    ],
    setup: [
      {
        en: 'Add the organization webhook with the secret that Auditbrook shows.',
        fr: 'Ajoutez le webhook d’organisation avec le secret indiqué par Auditbrook.',
      },
      { en: 'Paste the token.', fr: 'Collez le jeton.' },
      {
        en: 'Choose where events go: syslog, HTTPS or a storage bucket.',
        fr: 'Choisissez la destination : syslog, HTTPS ou espace de stockage.',
      },
    ],
    webhookEvents: ['branch_protection_rule', 'member', 'membership', 'organization', 'team'],
  },
  name: 'Auditbrook',
  categories: ['security', 'monitoring'],
  publishedOn: '2026-03-31',
  topicLanguages: [],
  links: linksAt('https://saltmarsh.example/auditbrook', 'documentation', 'status', 'company'),
  text: {
    en: {
      shortDescription: 'Streams what changes in your organization to your SIEM',
      introduction:
        'Auditbrook turns organization webhooks into a clean stream of events for your SIEM: who joined, who became an owner, which protection was lifted, which app got more rights. With alerts for the few that matter.',
      description: `### One shape for all events
Actor, action, target, before and after.

### Eleven alerts, no more
A new owner, a public repository, a lifted protection: chosen with incident responders.

### Nothing lost
Events are kept until your side has confirmed them, for up to 30 days.`,
    },
    fr: {
      shortDescription: 'Diffuse vers votre SIEM ce qui change dans votre organisation',
      introduction:
        'Auditbrook convertit les webhooks d’organisation en un flux d’événements net pour votre SIEM : qui arrive, qui devient propriétaire, quelle protection est levée, quelle application gagne des droits. Avec peu d’alertes, mais les bonnes.',
      description: `### Une forme pour tous
Acteur, action, cible, avant et après.

### Onze alertes, pas plus
Nouveau propriétaire, dépôt devenu public, protection levée : choisies avec des équipes d’intervention.

### Rien ne se perd
Chaque événement est gardé jusqu’à votre accusé de réception, 30 jours au plus.`,
    },
  },
  logo: {
    background: '#263238',
    glyph:
      '<g fill="none" stroke-width="5.5" stroke-linecap="round"><path d="M9 22c8-7 15-7 23 0s15 7 23 0" stroke="#80deea"/><path d="M9 34c8-7 15-7 23 0s15 7 23 0" stroke="#26c6da"/><path d="M9 46c8-7 15-7 23 0s15 7 23 0" stroke="#0097a7"/></g><circle cx="32" cy="22" r="5.5" fill="#fff"/><circle cx="20" cy="30" r="4.5" fill="#ffca28"/><circle cx="44" cy="50" r="4.5" fill="#fff"/>',
  },
  screenshots: [],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Stream', fr: 'Flux' },
      description: { en: 'One organization.', fr: 'Une organisation.' },
      priceModel: 'flat_rate',
      monthly: 15000,
      yearly: 162000,
      trialDays: 14,
      audience: 'organization',
      bullets: [
        { en: 'Syslog, HTTPS or bucket', fr: 'Syslog, HTTPS ou stockage' },
        { en: 'Eleven alerts', fr: 'Onze alertes' },
      ],
    },
  ],
}
