import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const stagehop: DemoListing = {
  slug: 'stagehop',
  number: 13,
  kind: 'github_app',
  publisher: 'harborlight',
  app: {
    appId: 910013,
    appSlug: 'stagehop',
    clientId: 'Iv23liFXwCfDixa2rtPF',
    permissions: [
      {
        level: 'repository',
        key: 'deployments',
        access: 'write',
        reason: {
          en: 'To record each preview as a deployment with its address.',
          fr: 'Pour enregistrer chaque aperçu comme un déploiement, avec son adresse.',
        },
      },
      {
        level: 'repository',
        key: 'environments',
        access: 'write',
        reason: {
          en: 'To create an environment for a pull request and to remove it afterwards.',
          fr: 'Pour créer un environnement par demande de tirage et le retirer ensuite.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To build the branch.',
          fr: 'Pour compiler la branche.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To post the address of the preview.',
          fr: 'Pour publier l’adresse de l’aperçu.',
        },
      },
      metadataRead,
    ],
    events: ['deployment', 'deployment_status', 'pull_request'],
    setupUrl: 'https://harborlight.example/stagehop/setup',
  },
  name: 'Stagehop',
  categories: ['deployment', 'code-review'],
  publishedOn: '2025-08-19',
  topicLanguages: ['Go', 'JavaScript', 'PHP', 'Python', 'Ruby', 'TypeScript'],
  links: linksAt('https://harborlight.example/stagehop', 'documentation', 'status', 'pricing'),
  text: {
    en: {
      shortDescription: 'A preview environment for each pull request, with its own data',
      introduction:
        'Stagehop starts a complete copy of your application for each pull request: services, database with safe sample data, and an address that reviewers can open. It sleeps when nobody looks and goes when you merge.',
      description: `### The whole application
Frontend, API, queue and database start from your compose file.

### Data without people in it
Names, addresses and payments are replaced while the copy is made.

### Costs that stop
A preview sleeps after 20 minutes without visitors, and wakes in four seconds.`,
    },
    fr: {
      shortDescription: 'Un environnement d’aperçu par demande de tirage, données comprises',
      introduction:
        'Stagehop démarre une copie complète de votre application pour chaque demande de tirage : services, base de données d’exemple et adresse à ouvrir pour relire. Elle s’endort quand personne ne regarde et disparaît à la fusion.',
      description: `### L’application entière
Interface, API, file d’attente et base démarrent depuis votre fichier compose.

### Des données sans personne dedans
Noms, adresses et paiements sont remplacés pendant la copie.

### Des coûts qui s’arrêtent
Un aperçu s’endort après 20 minutes sans visite et se réveille en quatre secondes.`,
    },
  },
  logo: {
    background: '#6c2bd9',
    glyph:
      '<path d="M10 54V44h15V34h15V24h14v30Z" fill="#fff"/><path d="M14 36C17 16 33 8 46 14" fill="none" stroke="#ffd43b" stroke-width="4" stroke-linecap="round" stroke-dasharray="0.1 7.5"/><circle cx="47" cy="15" r="6" fill="#ffd43b"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'The address, the state of each service, and who has looked',
        fr: 'L’adresse, l’état de chaque service et qui est passé voir',
      },
      scene: {
        kind: 'comment',
        repository: 'octo-labs/website',
        title: 'New pricing page',
        number: 911,
        author: 'stagehop',
        heading: 'Preview is ready: pr-911.octo-labs.stagehop.example',
        paragraphs: ['Built from 5be0c12 in 1 min 33 s. Sleeps after 20 minutes without visitors.'],
        table: {
          columns: ['Service', 'State', 'Since'],
          rows: [
            ['web', 'running', '3 min'],
            ['api', 'running', '3 min'],
            ['database', 'sample of 2,000 customers', '2 min'],
          ],
        },
        reply: { author: 'casey', text: 'Looks right on my phone. The yearly switch is lovely.' },
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Previews', fr: 'Aperçus' },
      description: {
        en: 'Paid for each preview that may run at once.',
        fr: 'Facturé par aperçu simultané.',
      },
      priceModel: 'per_unit',
      monthly: 1200,
      yearly: 12000,
      unitName: { en: 'preview', fr: 'aperçu' },
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Databases with safe sample data', fr: 'Bases de données d’exemple sûres' },
        { en: 'Password or GitHub sign-in', fr: 'Mot de passe ou connexion GitHub' },
      ],
    },
  ],
}
