import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const mailmoss: DemoListing = {
  slug: 'mailmoss',
  number: 33,
  kind: 'oauth_app',
  publisher: 'mossgate',
  oauth: {
    clientId: 'Ov23lim8o28RnQv78icg',
    installationUrl: 'https://mossgate.example/mailmoss/connect',
    scopes: [
      {
        name: 'repo',
        reason: {
          en: 'To create issues and comments under your name.',
          fr: 'Pour créer des problèmes et des commentaires en votre nom.',
        },
      },
    ],
  },
  name: 'Mailmoss',
  categories: ['support', 'utilities'],
  publishedOn: '2026-06-16',
  topicLanguages: [],
  links: linksAt('https://mossgate.example/mailmoss', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'An e-mail address for each repository that opens and answers issues',
      introduction:
        'Mailmoss gives each repository an e-mail address. People without a GitHub account write to it, an issue opens, and your comments reach them as ordinary mail. Addresses stay hidden on public repositories.',
      description: `### For people without an account
They write a mail. They get a mail. That is all they need to know.

### Nothing leaks
Signatures, phone numbers and quoted threads are cut before the issue is created.

### Attachments where they belong
Pictures are shown, logs are folded, programs are refused.`,
    },
    fr: {
      shortDescription: 'Une adresse e-mail par dépôt, qui ouvre et suit les problèmes',
      introduction:
        'Mailmoss donne une adresse e-mail à chaque dépôt. Qui n’a pas de compte GitHub y écrit, un problème s’ouvre, et vos commentaires lui parviennent par courrier ordinaire. Les adresses restent cachées sur les dépôts publics.',
      description: `### Pour qui n’a pas de compte
On écrit un e-mail. On en reçoit un. Rien d’autre à savoir.

### Rien ne fuite
Signatures, numéros et fils cités sont retirés avant la création du problème.

### Des pièces jointes à leur place
Les images s’affichent, les journaux se replient, les programmes sont refusés.`,
    },
  },
  logo: {
    background: '#31572c',
    glyph:
      '<rect x="9" y="17" width="46" height="32" rx="5" fill="#ecf39e"/><path d="m11 21 21 16 21-16" fill="none" stroke="#31572c" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/><circle cx="48" cy="47" r="10" fill="#31572c"/><circle cx="48" cy="47" r="7" fill="#90d26d"/><circle cx="48" cy="47" r="2.4" fill="#31572c"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'One address', fr: 'Une adresse' },
      description: { en: 'For one repository.', fr: 'Pour un dépôt.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: '50 mails a month', fr: '50 e-mails par mois' }],
    },
    {
      number: 2,
      name: { en: 'Addresses', fr: 'Adresses' },
      description: { en: 'For each further repository.', fr: 'Par dépôt supplémentaire.' },
      priceModel: 'per_unit',
      monthly: 700,
      yearly: 7000,
      unitName: { en: 'address', fr: 'adresse' },
      trialDays: 14,
      audience: 'all',
      bullets: [{ en: 'Your own domain', fr: 'Votre propre domaine' }],
    },
  ],
}
