import type { DemoRepository, DemoRepositoryRole } from './people'

type Row = [
  name: string,
  description: string,
  language: string | null,
  visibility: 'private' | 'public',
  collaborators?: Record<string, DemoRepositoryRole>,
]

function repositoriesOf(owner: string, firstId: number, rows: Row[]): DemoRepository[] {
  return rows.map(([name, description, language, visibility, collaborators = {}], index) => ({
    id: firstId + index,
    owner,
    name,
    private: visibility === 'private',
    description,
    language,
    collaborators: Object.entries(collaborators).map(([login, role]) => ({ login, role })),
  }))
}

/** Ids follow the order of the rows: append, never insert. */
export const demoRepositories: DemoRepository[] = [
  ...repositoriesOf('octo-labs', 4_300_001, [
    [
      'api',
      'The HTTP API behind every product',
      'TypeScript',
      'private',
      { rafael: 'admin', mei: 'push', maxime: 'push' },
    ],
    [
      'website',
      'octo-labs.example, marketing pages and blog',
      'TypeScript',
      'public',
      { casey: 'push', maxime: 'maintain', mei: 'push' },
    ],
    ['mobile', 'The app for phones', 'Kotlin', 'private', { mei: 'maintain', rafael: 'pull' }],
    ['infra', 'Servers, networks and secrets as code', 'HCL', 'private', { rafael: 'push' }],
    ['design-system', 'Components and tokens', 'TypeScript', 'public', { maxime: 'admin' }],
    ['docs', 'Guides and reference', 'MDX', 'public', { mei: 'push', maxime: 'push' }],
    ['data-pipeline', 'Nightly jobs and models', 'Python', 'private', { mei: 'push' }],
    ['billing', 'Invoices and taxes', 'Go', 'private', { rafael: 'triage' }],
    ['sdk-js', 'Client for JavaScript', 'TypeScript', 'public', { rafael: 'push', mei: 'push' }],
    ['sdk-go', 'Client for Go', 'Go', 'public', { rafael: 'push' }],
    [
      'playground',
      'Try things here',
      'JavaScript',
      'private',
      { mei: 'admin', maxime: 'push', rafael: 'push' },
    ],
    ['.github', 'Community health files', null, 'public'],
  ]),
  ...repositoriesOf('nordwind', 4_301_001, [
    ['turbine', 'Firmware of the controllers', 'Rust', 'private', { olivia: 'admin' }],
    ['forecast', 'Wind forecast models', 'Python', 'private', { olivia: 'push' }],
    ['console', 'Web console for operators', 'TypeScript', 'private', { olivia: 'push' }],
    ['open-data', 'Measurements for everyone', 'Jupyter Notebook', 'public'],
    ['handbook', 'How nordwind works', 'Markdown', 'private', { olivia: 'pull' }],
  ]),
  ...repositoriesOf('hexlint', 4_302_001, [
    ['hexlint', 'The rules and the command line', 'Rust', 'public'],
    ['hexlint.example', 'Website', 'TypeScript', 'private'],
  ]),
  ...repositoriesOf('olivia', 4_303_001, [
    ['dotfiles', 'Shell and editor', 'Shell', 'public'],
    ['recettes', 'Recettes de famille', 'Markdown', 'private'],
    ['advent', 'Puzzles of December', 'Rust', 'public'],
  ]),
  ...repositoriesOf('omar', 4_304_001, [
    ['oud-tuner', 'A tuner for the oud', 'Swift', 'public'],
    ['notes', 'Reading notes', 'Markdown', 'private'],
  ]),
  ...repositoriesOf('rafael', 4_305_001, [
    ['bench', 'Micro benchmarks', 'Go', 'public'],
    ['homelab', 'Three small computers', 'HCL', 'private'],
  ]),
  ...repositoriesOf('mei', 4_306_001, [
    ['kanji-cards', 'Flash cards', 'TypeScript', 'public'],
    ['thesis', 'Graph partitioning', 'TeX', 'private'],
  ]),
  ...repositoriesOf('maxime', 4_307_001, [
    ['velo', 'Itinéraires à vélo', 'JavaScript', 'public'],
    ['photos', 'Galerie', 'TypeScript', 'private'],
  ]),
  ...repositoriesOf('casey', 4_308_001, [
    ['portfolio', 'Selected work', 'Astro', 'public'],
    ['fonts', 'Type experiments', 'Python', 'public'],
  ]),
  ...repositoriesOf('nina', 4_309_001, [
    ['sailing-log', 'Logbook', 'Python', 'private'],
    ['weather', 'Station at home', 'Rust', 'public'],
  ]),
  ...repositoriesOf('hana', 4_310_001, [['til', 'Today I learned', 'Markdown', 'public']]),
  ...repositoriesOf('pavel', 4_311_001, [
    ['stale-tide', 'Closes what nobody answers', 'TypeScript', 'public'],
    ['changelark', 'Release notes from commits', 'TypeScript', 'public'],
  ]),
  ...repositoriesOf('opal', 4_312_001, [['souk-notes', 'Notes of the operator', null, 'private']]),
]
