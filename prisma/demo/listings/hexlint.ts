import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import { hexlintScreenshots } from '../scenes/hexlint'
import type { DemoListing } from '../types'

export const hexlint: DemoListing = {
  slug: 'hexlint',
  number: 1,
  kind: 'github_app',
  publisher: 'hexlint',
  app: {
    appId: 910001,
    appSlug: 'hexlint',
    clientId: 'Iv23liq7HexL1nt0aB3d',
    permissions: [
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To report each run as a check, with annotations on the lines it is about.',
          fr: 'Pour publier chaque analyse comme une vérification, annotée ligne par ligne.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To read the changed files and your .hexlint.yml. Nothing is kept after the run.',
          fr: 'Pour lire les fichiers modifiés et votre .hexlint.yml. Rien n’est conservé ensuite.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'write',
        reason: {
          en: 'To keep one summary comment up to date and to suggest fixes that you can commit.',
          fr: 'Pour tenir à jour un commentaire unique et suggérer des corrections à valider.',
        },
      },
      metadataRead,
    ],
    events: ['check_run', 'check_suite', 'pull_request', 'push'],
    setupUrl: 'https://hexlint.example/setup',
    copiesUrl: 'https://hexlint.example/copies',
  },
  name: 'Hexlint',
  categories: ['code-quality', 'code-review'],
  featuredPosition: 1,
  publishedOn: '2025-03-11',
  topicLanguages: ['TypeScript', 'JavaScript', 'Go', 'Python', 'Rust', 'Ruby', 'Kotlin', 'Java'],
  links: linksAt('https://hexlint.example', 'documentation', 'status', 'pricing', 'company'),
  text: {
    en: {
      shortDescription: 'Linting of changed lines, with fixes to commit in one click',
      introduction:
        'Hexlint reads the lines that a pull request changes, says in one comment what deserves a second look, and suggests fixes in GitHub’s own format. Eight languages, one configuration file, no server to run.',
      description: `### One comment, not forty
All findings of a pull request (PR) are gathered in one comment that follows each push. The conversation stays with people.

### Only what you changed
Lines that the PR leaves alone are never reported. Old debt waits in the repository report until you choose to pay it.

### Fixes that you can commit
Two rules out of three come with a suggestion: read it, commit it, done.

### Rules that live with the code
A \`.hexlint.yml\` sets the rules for each folder of a monorepo, and changing it takes a review like any other change.`,
    },
    fr: {
      shortDescription: 'Analyse des lignes modifiées, corrections à valider en un clic',
      introduction:
        'Hexlint lit les lignes que modifie une demande de tirage, réunit en un seul commentaire ce qui mérite un second regard et suggère des corrections au format de GitHub. Huit langages, un fichier, aucun serveur.',
      description: `### Un commentaire, pas quarante
Toutes les remarques sur une demande de tirage (PR) tiennent dans un commentaire unique, actualisé à chaque envoi. La discussion reste aux personnes.

### Seulement ce que vous avez modifié
Les lignes que la PR ne touche pas ne sont jamais signalées. La dette ancienne attend dans le rapport du dépôt que vous décidiez de la régler.

### Des corrections prêtes à valider
Deux règles sur trois proposent une suggestion : lisez-la, validez-la, c’est fait.

### Des règles qui vivent avec le code
Un fichier \`.hexlint.yml\` fixe les règles de chaque dossier d’un monodépôt ; le modifier passe par une revue, comme le reste.`,
    },
  },
  logo: {
    background: '#24134f',
    glyph:
      '<path d="M32 8 52.8 20v24L32 56 11.2 44V20Z" fill="none" stroke="#ffb83d" stroke-width="5.5" stroke-linejoin="round"/><path d="m22 32.5 7.4 7.4L43 25.5" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  screenshots: hexlintScreenshots,
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Free', fr: 'Gratuit' },
      description: {
        en: 'For public repositories and for trying Hexlint out.',
        fr: 'Pour les dépôts publics et pour essayer Hexlint.',
      },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [
        { en: 'Unlimited public repositories', fr: 'Dépôts publics illimités' },
        { en: 'One private repository', fr: 'Un dépôt privé' },
        { en: 'All rules and languages', fr: 'Toutes les règles, tous les langages' },
      ],
    },
    {
      number: 2,
      name: { en: 'Team', fr: 'Équipe' },
      description: {
        en: 'For teams that review each other’s work every day.',
        fr: 'Pour les équipes qui relisent leur code chaque jour.',
      },
      priceModel: 'per_unit',
      monthly: 1000,
      yearly: 9600,
      unitName: { en: 'seat', fr: 'siège' },
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Unlimited private repositories', fr: 'Dépôts privés illimités' },
        { en: 'Fixes to commit in one click', fr: 'Corrections à valider en un clic' },
        { en: 'Own rules, shared by your repositories', fr: 'Vos règles, communes à vos dépôts' },
        { en: 'Answer within one working day', fr: 'Réponse en un jour ouvré' },
      ],
    },
    {
      number: 3,
      name: { en: 'Business', fr: 'Entreprise' },
      description: {
        en: 'For organizations that want one price and one contact.',
        fr: 'Pour les organisations qui veulent un seul prix et un seul contact.',
      },
      priceModel: 'flat_rate',
      monthly: 49900,
      yearly: 499000,
      trialDays: 0,
      audience: 'organization',
      bullets: [
        { en: 'Everything in Team, any number of seats', fr: 'Tout Équipe, sièges illimités' },
        { en: 'Reports per team and per repository', fr: 'Rapports par équipe et par dépôt' },
        { en: 'Runs in the region that you choose', fr: 'Analyse dans la région de votre choix' },
        { en: 'Answer within two hours', fr: 'Réponse en deux heures' },
      ],
    },
  ],
}
