import type { DemoCategory } from './types'

export const demoCategories: DemoCategory[] = [
  {
    slug: 'api-management',
    position: 1,
    name: { en: 'API management', fr: 'Gestion d’API' },
    description: {
      en: 'Design, check and publish the APIs that your repositories describe.',
      fr: 'Concevez, vérifiez et publiez les API que décrivent vos dépôts.',
    },
  },
  {
    slug: 'chat',
    position: 2,
    name: { en: 'Chat', fr: 'Messagerie' },
    description: {
      en: 'Bring what happens on GitHub into the conversations of your team.',
      fr: 'Amenez ce qui se passe sur GitHub dans les conversations de votre équipe.',
    },
  },
  {
    slug: 'code-quality',
    position: 3,
    name: { en: 'Code quality', fr: 'Qualité du code' },
    description: {
      en: 'Keep style, complexity and test coverage in view on every pull request.',
      fr: 'Gardez un œil sur le style, la complexité et la couverture à chaque demande de tirage.',
    },
  },
  {
    slug: 'code-review',
    position: 4,
    name: { en: 'Code review', fr: 'Revue de code' },
    description: {
      en: 'Find the right reviewer, read less and merge in the right order.',
      fr: 'Trouvez la bonne personne pour relire, lisez moins et fusionnez dans le bon ordre.',
    },
  },
  {
    slug: 'continuous-integration',
    position: 5,
    name: { en: 'Continuous integration', fr: 'Intégration continue' },
    description: {
      en: 'Build and test each change before it reaches the main branch.',
      fr: 'Compilez et testez chaque changement avant qu’il n’atteigne la branche principale.',
    },
  },
  {
    slug: 'dependency-management',
    position: 6,
    name: { en: 'Dependency management', fr: 'Gestion des dépendances' },
    description: {
      en: 'Know what you depend on, keep it current and check its licences.',
      fr: 'Sachez de quoi vous dépendez, gardez-le à jour et vérifiez-en les licences.',
    },
  },
  {
    slug: 'deployment',
    position: 7,
    name: { en: 'Deployment', fr: 'Déploiement' },
    description: {
      en: 'Take a merged change to a preview, to staging and to production.',
      fr: 'Menez un changement fusionné jusqu’à l’aperçu, la préproduction et la production.',
    },
  },
  {
    slug: 'ides',
    position: 8,
    name: { en: 'IDEs', fr: 'Environnements de développement' },
    description: {
      en: 'Write and read code in editors that know your repositories.',
      fr: 'Écrivez et lisez du code dans des éditeurs qui connaissent vos dépôts.',
    },
  },
  {
    slug: 'learning',
    position: 9,
    name: { en: 'Learning', fr: 'Apprentissage' },
    description: {
      en: 'Teach and practise programming with real repositories.',
      fr: 'Enseignez et pratiquez la programmation avec de vrais dépôts.',
    },
  },
  {
    slug: 'localization',
    position: 10,
    name: { en: 'Localization', fr: 'Localisation' },
    description: {
      en: 'Translate interfaces and documentation next to the code.',
      fr: 'Traduisez interfaces et documentation au plus près du code.',
    },
  },
  {
    slug: 'mobile',
    position: 11,
    name: { en: 'Mobile', fr: 'Mobile' },
    description: {
      en: 'Build, sign and hand out apps for phones, or take GitHub with you.',
      fr: 'Compilez, signez et distribuez des applications mobiles, ou emportez GitHub avec vous.',
    },
  },
  {
    slug: 'monitoring',
    position: 12,
    name: { en: 'Monitoring', fr: 'Surveillance' },
    description: {
      en: 'Link errors, incidents and delivery figures to the commits behind them.',
      fr: 'Reliez erreurs, incidents et indicateurs de livraison aux commits en cause.',
    },
  },
  {
    slug: 'project-management',
    position: 13,
    name: { en: 'Project management', fr: 'Gestion de projet' },
    description: {
      en: 'Plan, estimate and follow work from issues and pull requests.',
      fr: 'Planifiez, estimez et suivez le travail depuis les problèmes et demandes de tirage.',
    },
  },
  {
    slug: 'publishing',
    position: 14,
    name: { en: 'Publishing', fr: 'Publication' },
    description: {
      en: 'Turn commits into release notes, changelogs and documentation sites.',
      fr: 'Transformez vos commits en notes de version, journaux et sites de documentation.',
    },
  },
  {
    slug: 'security',
    position: 15,
    name: { en: 'Security', fr: 'Sécurité' },
    description: {
      en: 'Find secrets, vulnerabilities and risky settings before others do.',
      fr: 'Trouvez secrets, vulnérabilités et réglages risqués avant les autres.',
    },
  },
  {
    slug: 'support',
    position: 16,
    name: { en: 'Support', fr: 'Assistance' },
    description: {
      en: 'Connect the people who use your product with the issues you work on.',
      fr: 'Reliez les personnes qui utilisent votre produit aux problèmes que vous traitez.',
    },
  },
  {
    slug: 'testing',
    position: 17,
    name: { en: 'Testing', fr: 'Tests' },
    description: {
      en: 'Measure coverage, tame flaky tests and plan manual ones.',
      fr: 'Mesurez la couverture, domptez les tests instables et planifiez les tests manuels.',
    },
  },
  {
    slug: 'utilities',
    position: 18,
    name: { en: 'Utilities', fr: 'Utilitaires' },
    description: {
      en: 'Small tools that take care of issues, settings, keys and webhooks.',
      fr: 'De petits outils qui s’occupent des problèmes, des réglages, des clés et des webhooks.',
    },
  },
]
