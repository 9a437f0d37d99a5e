import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const metricmill: DemoListing = {
  slug: 'metricmill',
  number: 37,
  kind: 'api_integration',
  publisher: 'fernglas',
  api: {
    calls: [
      {
        en: 'Pull requests, deployments and releases of your repositories, once an hour.',
        fr: 'Demandes de tirage, déploiements et versions de vos dépôts, chaque heure.',
      },
      {
        en: 'Commits of a pull request, to date its first one.',
        fr: 'Commits d’une demande de tirage, pour dater le premier.',
      },
    ],
    needs: [
      {
        en: 'A fine-grained personal access token with read access to pull requests, deployments and contents.',
        fr: 'Un jeton d’accès personnel affiné, en lecture sur demandes de tirage, déploiements et contenu.',
      },
    ],
    setup: [
      {
        en: 'On GitHub, create a fine-grained token for the organization, read only.',
        fr: 'Sur GitHub, créez un jeton affiné pour l’organisation, en lecture seule.',
      },
      {
        en: 'Paste it into Metricmill. It is stored encrypted and never shown again.',
        fr: 'Collez-le dans Metricmill. Il est conservé chiffré et n’est plus jamais affiché.',
      },
      {
        en: 'Choose which environment counts as production.',
        fr: 'Choisissez l’environnement qui compte comme production.',
      },
    ],
  },
  name: 'Metricmill',
  categories: ['monitoring', 'project-management'],
  publishedOn: '2025-10-28',
  topicLanguages: [],
  links: linksAt('https://fernglas.example/metricmill', 'documentation', 'status', 'company'),
  text: {
    en: {
      shortDescription: 'DORA metrics from your pull requests, for teams and not for people',
      introduction:
        'Metricmill computes lead time, deployment frequency, failure rate and time to restore from what GitHub already knows. Figures exist for teams and repositories only: nobody is ranked.',
      description: `### Four figures, explained
Each number opens to the pull requests behind it.

### Trends before targets
Compared with your own past, not with an industry average.

### No names
Groups of fewer than four people are not shown.`,
    },
    fr: {
      shortDescription: 'Métriques DORA de vos demandes de tirage, par équipe, sans noms',
      introduction:
        'Metricmill calcule délai de livraison, fréquence de déploiement, taux d’échec et temps de rétablissement d’après ce que GitHub sait déjà. Les chiffres portent sur des équipes et des dépôts : personne n’est classé.',
      description: `### Quatre chiffres expliqués
Chaque nombre s’ouvre sur les demandes de tirage qui le composent.

### Les tendances avant les objectifs
Comparées à votre passé, pas à une moyenne du secteur.

### Aucun nom
Les groupes de moins de quatre personnes ne sont pas montrés.`,
    },
  },
  logo: {
    background: '#ffe4cc',
    glyph:
      '<path d="M27 30h10l5 27H22Z" fill="#7c2d12"/><path d="M29 57v-9a3 3 0 0 1 6 0v9Z" fill="#ffe4cc"/><g transform="translate(32 27) rotate(40)"><path d="M0 0v-22" stroke="#431407" stroke-width="3.5" stroke-linecap="round"/><path d="M2-23h8v17H2Z" fill="#ea580c"/></g><g transform="translate(32 27) rotate(130)"><path d="M0 0v-22" stroke="#431407" stroke-width="3.5" stroke-linecap="round"/><path d="M2-23h8v17H2Z" fill="#ea580c"/></g><g transform="translate(32 27) rotate(220)"><path d="M0 0v-22" stroke="#431407" stroke-width="3.5" stroke-linecap="round"/><path d="M2-23h8v17H2Z" fill="#ea580c"/></g><g transform="translate(32 27) rotate(310)"><path d="M0 0v-22" stroke="#431407" stroke-width="3.5" stroke-linecap="round"/><path d="M2-23h8v17H2Z" fill="#ea580c"/></g><circle cx="32" cy="27" r="5" fill="#fff" stroke="#431407" stroke-width="3.5"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'Lead time over a quarter, with what is behind it',
        fr: 'Le délai de livraison sur un trimestre, et ce qui le compose',
      },
      scene: {
        kind: 'dashboard',
        title: 'Team platform',
        subtitle: '7 people, 4 repositories, third quarter',
        figures: [
          { label: 'Lead time', value: '19 h', note: 'was 31 h', tone: 'success' },
          { label: 'Deployments', value: '4.2 a day', note: 'was 3.1', tone: 'success' },
          { label: 'Failed changes', value: '6%', note: 'was 5%', tone: 'attention' },
        ],
        chart: {
          type: 'area',
          title: 'Lead time in hours, median of the week',
          points: [33, 31, 34, 29, 27, 28, 24, 22, 23, 20, 19, 19],
          labels: ['July', 'August', 'September'],
        },
        rows: [
          { name: 'Waiting for the first review', value: '8 h', share: 0.42 },
          { name: 'Review and changes', value: '6 h', share: 0.32 },
          { name: 'Merged to production', value: '3 h', share: 0.16 },
          { name: 'Writing', value: '2 h', share: 0.1 },
        ],
      },
    },
  ],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Standard', fr: 'Standard' },
      description: { en: 'Up to 20 repositories.', fr: 'Jusqu’à 20 dépôts.' },
      priceModel: 'flat_rate',
      monthly: 4500,
      yearly: 45000,
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'Two years of history', fr: 'Deux ans d’historique' }],
    },
  ],
}
