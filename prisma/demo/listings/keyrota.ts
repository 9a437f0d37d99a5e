import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const keyrota: DemoListing = {
  slug: 'keyrota',
  number: 20,
  kind: 'github_app',
  publisher: 'ines-valdoro',
  app: {
    appId: 910020,
    appSlug: 'keyrota',
    clientId: 'Iv23li8EOxyNDbizo4S5',
    permissions: [
      {
        level: 'account',
        key: 'keys',
        access: 'write',
        reason: {
          en: 'To list your SSH keys and to remove those that you tick.',
          fr: 'Pour lister vos clés SSH et retirer celles que vous cochez.',
        },
      },
      {
        level: 'account',
        key: 'gpg_keys',
        access: 'read',
        reason: {
          en: 'To warn you before a GPG key expires.',
          fr: 'Pour vous prévenir avant l’expiration d’une clé GPG.',
        },
      },
      {
        level: 'account',
        key: 'git_signing_ssh_public_keys',
        access: 'read',
        reason: {
          en: 'To include the keys that sign your commits.',
          fr: 'Pour inclure les clés qui signent vos commits.',
        },
      },
    ],
    events: [],
    setupUrl: 'https://valdoro.example/keyrota',
  },
  name: 'Keyrota',
  categories: ['security', 'utilities'],
  publishedOn: '2026-01-21',
  topicLanguages: [],
  links: linksAt('https://valdoro.example/keyrota', 'documentation'),
  text: {
    en: {
      shortDescription: 'Reminds you to renew your SSH and GPG keys, and tidies old ones',
      introduction:
        'Keyrota looks at the SSH, GPG and signing keys of your own account, reminds you before one expires or turns a year old, and removes those that you no longer use. It sees no repository at all.',
      description: `### Your account, nothing else
It asks for account permissions only. You grant them, and you alone can withdraw them.

### A reminder with the commands
Each message holds the commands for your system, ready to paste.

### Gone means gone
A key that you remove is removed on GitHub, after one more question.`,
    },
    fr: {
      shortDescription: 'Vous rappelle de renouveler vos clés SSH et GPG, et trie les vieilles',
      introduction:
        'Keyrota examine les clés SSH, GPG et de signature de votre propre compte, vous prévient avant que l’une n’expire ou n’atteigne un an, et retire celles qui ne servent plus. Il ne voit aucun dépôt.',
      description: `### Votre compte, rien d’autre
Seules des autorisations de compte sont demandées. Vous les accordez, et personne d’autre ne peut les retirer.

### Un rappel avec les commandes
Chaque message contient les commandes pour votre système, prêtes à coller.

### Retirée pour de bon
Une clé que vous retirez l’est sur GitHub, après une dernière question.`,
    },
  },
  logo: {
    background: '#111827',
    glyph:
      '<path d="M36 11a13 13 0 1 1-12 8" fill="none" stroke="#fbbf24" stroke-width="6" stroke-linecap="round"/><path d="m19 12 5.5 8.5L32 14Z" fill="#fbbf24"/><path d="M27 33 12 48v6h6l3-3M20.5 40l5.5 5.5" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/><circle cx="36" cy="24" r="3.6" fill="#fff"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: { en: 'For one person, for good.', fr: 'Pour une personne, sans limite.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'Reminders by e-mail', fr: 'Rappels par e-mail' }],
    },
  ],
}
