import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import { sievelockScreenshots } from '../scenes/sievelock'
import type { DemoListing } from '../types'

export const sievelock: DemoListing = {
  slug: 'sievelock',
  number: 9,
  kind: 'github_app',
  publisher: 'saltmarsh',
  app: {
    appId: 910009,
    appSlug: 'sievelock',
    clientId: 'Iv23li0Td13TwHfTr4QD',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To search commits and their history for keys, tokens and passwords.',
          fr: 'Pour chercher clés, jetons et mots de passe dans les commits et leur historique.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To stop a pull request that adds a secret.',
          fr: 'Pour arrêter une demande de tirage qui ajoute un secret.',
        },
      },
      {
        level: 'repository',
        key: 'secret_scanning_alerts',
        access: 'write',
        reason: {
          en: 'To bring GitHub’s own alerts into the same list and to close them when a key is revoked.',
          fr: 'Pour réunir les alertes de GitHub dans la même liste et les fermer après révocation.',
        },
      },
      metadataRead,
      {
        level: 'organization',
        key: 'members',
        access: 'read',
        reason: {
          en: 'To tell the person who committed the secret, even when the e-mail address is another.',
          fr: 'Pour prévenir l’auteur du commit, même si son adresse e-mail diffère.',
        },
      },
    ],
    events: ['check_suite', 'push', 'secret_scanning_alert'],
    setupUrl: 'https://saltmarsh.example/sievelock/setup',
  },
  name: 'Sievelock',
  categories: ['security'],
  featuredPosition: 3,
  publishedOn: '2025-02-25',
  topicLanguages: [],
  links: linksAt('https://saltmarsh.example/sievelock', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'Finds secrets in commits and tests whether they still work',
      introduction:
        'Sievelock searches each push and the whole history for leaked secrets, asks the service whether the key still works, and leads the person who committed it through revoking and replacing it.',
      description: `### Alive or dead
A key that no longer works is shown as such. You begin with the ones that open something.

### The person who can act
The author gets the steps for that very service, not a link to a general page.

### Before it is merged
The check fails on the line with the secret. An exception needs a reason and a second person.`,
    },
    fr: {
      shortDescription: 'Trouve les secrets dans les commits et vérifie s’ils sont actifs',
      introduction:
        'Sievelock cherche les secrets divulgués dans chaque envoi et dans tout l’historique, demande au service si la clé fonctionne encore et accompagne la personne concernée pour la révoquer et la remplacer.',
      description: `### Active ou périmée
Une clé qui ne fonctionne plus est signalée comme telle. Vous commencez par celles qui ouvrent une porte.

### La personne qui peut agir
L’auteur reçoit les étapes propres à ce service, pas un lien vers une page générale.

### Avant la fusion
La vérification échoue sur la ligne en cause. Une exception exige un motif et une seconde personne.`,
    },
  },
  logo: {
    background: '#102a43',
    glyph:
      '<path d="M21 30v-7a11 11 0 0 1 22 0v7" fill="none" stroke="#9fd3ff" stroke-width="5.5"/><rect x="13" y="28" width="38" height="27" rx="6" fill="#fff"/><g fill="#102a43"><circle cx="22" cy="36" r="2.6"/><circle cx="32" cy="36" r="2.6"/><circle cx="42" cy="36" r="2.6"/><circle cx="27" cy="42" r="2.6"/><circle cx="37" cy="42" r="2.6"/><circle cx="22" cy="48" r="2.6"/><circle cx="42" cy="48" r="2.6"/></g><circle cx="32" cy="48" r="3.6" fill="#f0476b"/>',
  },
  screenshots: sievelockScreenshots,
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Guard', fr: 'Garde' },
      description: {
        en: 'Pushes and pull requests of all repositories.',
        fr: 'Envois et demandes de tirage de tous les dépôts.',
      },
      priceModel: 'per_unit',
      monthly: 700,
      yearly: 7000,
      unitName: { en: 'developer', fr: 'développeur' },
      trialDays: 14,
      audience: 'organization',
      bullets: [
        { en: 'Tests whether a key still works', fr: 'Vérifie si une clé est encore active' },
        { en: 'Steps for 140 services', fr: 'Étapes pour 140 services' },
      ],
    },
    {
      number: 2,
      name: { en: 'Guard and history', fr: 'Garde et historique' },
      description: {
        en: 'The whole history as well, again every month.',
        fr: 'Tout l’historique en plus, relu chaque mois.',
      },
      priceModel: 'per_unit',
      monthly: 1100,
      yearly: 11000,
      unitName: { en: 'developer', fr: 'développeur' },
      trialDays: 14,
      audience: 'organization',
      bullets: [{ en: 'All branches, tags and forks', fr: 'Toutes les branches, balises, forks' }],
    },
  ],
}
