import type { DemoCollection } from './types'

/** What the operator of the demo has put together. */
export const demoCollections: DemoCollection[] = [
  {
    slug: 'first-steps',
    title: { en: 'First steps of a team', fr: 'Les premiers pas d’une équipe' },
    description: {
      en: 'Tests, review and releases: what most teams set up in their first week.',
      fr: 'Tests, revue et versions : ce que la plupart des équipes mettent en place la première semaine.',
    },
    listings: ['tarrow-ci', 'diffscribe', 'hexlint', 'changelark'],
  },
  {
    slug: 'keep-secrets-safe',
    title: { en: 'Keep secrets safe', fr: 'Garder les secrets' },
    description: {
      en: 'Find what should not be in a repository, and know what is in your dependencies.',
      fr: 'Trouvez ce qui n’a rien à faire dans un dépôt, et sachez ce que contiennent vos dépendances.',
    },
    listings: ['sievelock', 'keyrota', 'bomwright', 'sapling-updates'],
  },
]
