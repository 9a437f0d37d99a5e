import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const caseroom: DemoListing = {
  slug: 'caseroom',
  number: 34,
  kind: 'oauth_app',
  publisher: 'wrenfield',
  oauth: {
    clientId: 'Ov23limBA8Jyf1cQyyKN',
    installationUrl: 'https://wrenfield.example/caseroom/connect',
    scopes: [
      {
        name: 'repo',
        reason: {
          en: 'To keep test cases as Markdown in your repository and to file bugs.',
          fr: 'Pour garder les cas de test en Markdown dans votre dépôt et signaler les bugs.',
        },
      },
      {
        name: 'repo:status',
        reason: {
          en: 'To hold back a release until the manual tests are done.',
          fr: 'Pour retenir une version jusqu’à la fin des tests manuels.',
        },
      },
    ],
  },
  name: 'Caseroom',
  categories: ['testing'],
  publishedOn: '2025-12-16',
  topicLanguages: [],
  links: linksAt('https://wrenfield.example/caseroom', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Manual test plans as Markdown, with runs, proof and sign-off',
      introduction:
        'Caseroom keeps manual test cases beside the code they test. Testers go through a run step by step, add pictures, and file bugs with everything a developer needs. The release waits until they are done.',
      description: `### Cases are files
Reviewed, branched and versioned like everything else.

### Runs that can be shared
Several testers, one run, no step done twice.

### Bugs with a past
Device, version, steps and pictures are in the issue already.`,
    },
    fr: {
      shortDescription: 'Plans de tests manuels en Markdown : exécutions, preuves, accord',
      introduction:
        'Caseroom garde les cas de test manuels au plus près du code. On suit une exécution pas à pas, on ajoute des images et l’on signale des bugs complets. La version attend que ce soit terminé.',
      description: `### Les cas sont des fichiers
Relus, ramifiés et versionnés comme tout le reste.

### Des exécutions partagées
Plusieurs personnes, une exécution, aucune étape faite deux fois.

### Des bugs avec un passé
Appareil, version, étapes et images sont déjà dans le problème.`,
    },
  },
  logo: {
    background: '#ffe49a',
    glyph:
      '<rect x="14" y="12" width="36" height="44" rx="6" fill="#3f2d1c"/><rect x="24" y="7" width="16" height="10" rx="4" fill="#d97706"/><path d="m21 28 3.5 3.5L31 25M21 43l3.5 3.5L31 40" fill="none" stroke="#86efac" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><path d="M36 29h8M36 44h8" stroke="#fff" stroke-width="4" stroke-linecap="round"/>',
  },
  screenshots: [],
  currency: 'EUR',
  plans: [
    {
      number: 1,
      name: { en: 'Testers', fr: 'Testeurs' },
      description: {
        en: 'For each tester. Readers are free.',
        fr: 'Par testeur. Lecture gratuite.',
      },
      priceModel: 'per_unit',
      monthly: 1200,
      yearly: 12000,
      unitName: { en: 'tester', fr: 'testeur' },
      trialDays: 30,
      audience: 'all',
      bullets: [{ en: 'Unlimited cases and runs', fr: 'Cas et exécutions illimités' }],
    },
  ],
}
