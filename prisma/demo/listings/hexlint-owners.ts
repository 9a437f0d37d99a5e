import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const hexlintOwners: DemoListing = {
  slug: 'hexlint-owners',
  number: 2,
  kind: 'github_app',
  publisher: 'hexlint',
  app: {
    appId: 910002,
    appSlug: 'hexlint-owners',
    clientId: 'Iv23li9xktprRNloA5Nm',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read the CODEOWNERS file and who last changed each folder.',
          fr: 'Pour lire le fichier CODEOWNERS et savoir qui a modifié chaque dossier.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To request reviews from the people it names.',
          fr: 'Pour demander une revue aux personnes désignées.',
        },
      },
      metadataRead,
      {
        level: 'organization',
        key: 'members',
        access: 'read',
        reason: {
          en: 'To know which teams exist and who is in them, so that nobody who left is asked.',
          fr: 'Pour connaître les équipes et leurs membres, et ne solliciter aucun absent.',
        },
      },
    ],
    events: ['membership', 'pull_request', 'push', 'team'],
    setupUrl: 'https://hexlint.example/owners/setup',
  },
  name: 'Hexlint Owners',
  categories: ['code-review', 'utilities'],
  publishedOn: '2025-09-23',
  topicLanguages: [],
  links: linksAt('https://hexlint.example/owners', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'CODEOWNERS that stay true, and reviews shared out fairly',
      introduction:
        'Hexlint Owners compares your CODEOWNERS files with who really works where, proposes corrections when people change teams, and requests each review from whoever has time for it.',
      description: `### Find folders without an owner
A weekly report lists paths that nobody owns, and owners who left the organization.

### Share reviews out
Requests go to the owner with the fewest open reviews. Holidays and working hours are respected.

### Agree before it changes
Each correction of a CODEOWNERS file comes as text to paste: the app cannot write to your code.`,
    },
    fr: {
      shortDescription: 'Des CODEOWNERS à jour et des revues réparties équitablement',
      introduction:
        'Hexlint Owners compare vos fichiers CODEOWNERS à la réalité du travail, propose des corrections quand une personne change d’équipe et adresse chaque demande de revue à qui a le temps d’y répondre.',
      description: `### Trouvez les dossiers sans responsable
Un rapport hebdomadaire liste les chemins orphelins et les responsables qui ont quitté l’organisation.

### Répartissez les revues
La demande va à la personne qui a le moins de revues en cours. Congés et horaires sont respectés.

### Décidez avant tout changement
Chaque correction d’un fichier CODEOWNERS est un texte à coller : l’application ne peut pas écrire dans votre code.`,
    },
  },
  logo: {
    background: '#ffb83d',
    glyph:
      '<path d="M21 15.5 30.5 21v11L21 37.5 11.5 32V21Z" fill="#24134f"/><path d="M43 15.5 52.5 21v11L43 37.5 33.5 32V21Z" fill="#fff"/><path d="M32 34.5 41.5 40v11L32 56.5 22.5 51V40Z" fill="#24134f"/><circle cx="43" cy="24" r="3.2" fill="#24134f"/><path d="M37.5 32.5a5.5 5 0 0 1 11 0L43 35.6Z" fill="#24134f"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Who owns what, and where a name is out of date',
        fr: 'Qui est responsable de quoi, et quels noms sont périmés',
      },
      scene: {
        kind: 'table',
        title: 'Ownership of octo-labs/api',
        subtitle: 'Compared with the last 90 days of reviews',
        columns: ['Path', 'Owner', 'Reviews by', 'State'],
        rows: [
          {
            cells: ['src/outbox/', '@octo-labs/platform', 'mei, rafael', 'Current'],
            tone: 'success',
          },
          { cells: ['src/billing/', '@omar', 'maxime', 'Drifting'], tone: 'attention' },
          { cells: ['src/http/', '@octo-labs/platform', 'rafael', 'Current'], tone: 'success' },
          { cells: ['src/reports/', '@lena', 'nobody', 'Left'], tone: 'danger' },
          { cells: ['docs/', 'nobody', 'olivia, mei', 'No owner'], tone: 'danger' },
          { cells: ['.github/', '@olivia', 'olivia', 'Current'], tone: 'success' },
        ],
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Standard', fr: 'Standard' },
      description: {
        en: 'One price for the whole organization.',
        fr: 'Un seul prix pour toute l’organisation.',
      },
      priceModel: 'flat_rate',
      monthly: 2400,
      yearly: 24000,
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'All repositories and teams', fr: 'Tous les dépôts et équipes' },
        { en: 'Weekly ownership report', fr: 'Rapport hebdomadaire des responsables' },
        { en: 'Holidays and working hours', fr: 'Congés et horaires de travail' },
      ],
    },
  ],
}
