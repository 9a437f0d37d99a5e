import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const graintrace: DemoListing = {
  slug: 'graintrace',
  number: 10,
  kind: 'github_app',
  publisher: 'saltmarsh',
  app: {
    appId: 910010,
    appSlug: 'graintrace',
    clientId: 'Iv23liO0l781JTVDAWUP',
    permissions: [
      {
        level: 'repository',
        key: 'security_events',
        access: 'write',
        reason: {
          en: 'To upload findings as code scanning alerts.',
          fr: 'Pour déposer les résultats comme alertes d’analyse du code.',
        },
      },
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To analyse the source. It is deleted when the run ends.',
          fr: 'Pour analyser le code source, supprimé dès la fin de l’analyse.',
        },
      },
      {
        level: 'repository',
        key: 'pull_requests',
        access: 'read',
        reason: {
          en: 'To know which findings a pull request brings in.',
          fr: 'Pour savoir quels résultats une demande de tirage introduit.',
        },
      },
      metadataRead,
    ],
    events: ['code_scanning_alert', 'pull_request', 'push'],
    setupUrl: 'https://saltmarsh.example/graintrace/setup',
  },
  name: 'Graintrace',
  categories: ['security', 'code-quality'],
  publishedOn: '2025-07-08',
  topicLanguages: ['C#', 'Go', 'Java', 'JavaScript', 'Kotlin', 'PHP', 'Python', 'TypeScript'],
  links: linksAt('https://saltmarsh.example/graintrace', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Static analysis (SAST) that shows the path from input to harm',
      introduction:
        'Graintrace is static application security testing (SAST) that follows data from where a user types it to where it does harm. No path, no finding: the median repository has four open alerts, not four hundred.',
      description: `### The whole path
Each alert lists the steps from the request to the query, the file or the page, with the line of each.

### In GitHub’s own tab
Findings are code scanning alerts. Dismissing one there is enough.

### Explained for the author
Why it is dangerous here, and one way to write it safely in your framework.`,
    },
    fr: {
      shortDescription: 'Analyse statique (SAST) qui suit le chemin de l’entrée à la faille',
      introduction:
        'Graintrace est une analyse statique de sécurité (SAST) qui suit une donnée depuis sa saisie jusqu’à l’endroit où elle nuit. Sans chemin, pas d’alerte : un dépôt médian en compte quatre, pas quatre cents.',
      description: `### Le chemin entier
Chaque alerte énumère les étapes entre la requête et la base, le fichier ou la page, ligne par ligne.

### Dans l’onglet de GitHub
Les résultats sont des alertes d’analyse du code. Les ignorer là-bas suffit.

### Expliqué à l’auteur
Pourquoi c’est dangereux ici, et une façon sûre de l’écrire avec votre framework.`,
    },
  },
  logo: {
    background: '#f4ead7',
    glyph:
      '<g fill="none" stroke="#8a5a2b" stroke-width="4" stroke-linecap="round"><path d="M54 32a22 22 0 1 0-8 17"/><path d="M46.5 30A14.7 14.7 0 1 0 42 42.5"/><path d="M39.4 30.5A7.5 7.5 0 1 0 37 37"/></g><path d="M32 32 46 49" stroke="#c81e3a" stroke-width="4.5" stroke-linecap="round"/><circle cx="32" cy="32" r="3.6" fill="#c81e3a"/><circle cx="47" cy="50" r="5.5" fill="#c81e3a"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'The alert beside the line, with the path that leads there',
        fr: 'L’alerte près de la ligne, avec le chemin qui y mène',
      },
      scene: {
        kind: 'code',
        path: 'src/search/find.py',
        files: ['app.py', 'search/find.py', 'search/form.py', 'db/pool.py'],
        lines: [
          { text: 'def find(request):' },
          { text: '    words = request.args["q"]' },
          { text: '    order = request.args.get("sort", "name")' },
          { text: '    rows = pool.run(f"SELECT * FROM part ORDER BY {order}")' },
          { text: '    return render("found.html", rows=rows)' },
        ],
        note: {
          after: 3,
          title: 'SQL injection in 2 steps: line 3 to line 4',
          text: 'sort comes from the address bar. Choose the column from a list instead.',
          tone: 'danger',
        },
      },
    },
  ],
  currency: 'USD',
  plans: [
    {
      number: 1,
      name: { en: 'Public', fr: 'Public' },
      description: { en: 'Public repositories.', fr: 'Dépôts publics.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'All languages and rules', fr: 'Tous les langages et règles' }],
    },
    {
      number: 2,
      name: { en: 'Private', fr: 'Privé' },
      description: { en: 'Up to 25 repositories.', fr: 'Jusqu’à 25 dépôts.' },
      priceModel: 'flat_rate',
      monthly: 12000,
      yearly: 129600,
      trialDays: 30,
      audience: 'organization',
      bullets: [
        { en: 'Analysis of each pull request', fr: 'Analyse de chaque demande de tirage' },
        { en: 'Own rules', fr: 'Vos propres règles' },
      ],
    },
  ],
}
