import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, type SourceFile } from './support/source'

/** The parts of lib/ in import order: each may import only itself and what stands before it. */
const order = [
  'core',
  'env',
  'clock',
  'db',
  'adapters',
  'audit',
  'jobs',
  'inbox',
  'outbox',
  'accounts',
  'auth',
  'notifications',
  'permissions',
  'publishers',
  'listings',
  'webhooks',
  'connections',
  'manifests',
  'plans',
  'collections',
  'catalogue',
  'policies',
  'purchases',
  'entitlements',
  'installs',
  'approvals',
  'permission-updates',
  'inventory',
  'campaigns',
  'reviews',
  'insights',
  'api',
  'worker',
  'launch',
]

const domains = order.slice(order.indexOf('accounts'), order.indexOf('api'))

/** Packages that only one place may know. */
const owners: [RegExp, RegExp][] = [
  [/^(@octokit\/|stripe$|nodemailer$|sharp$)/, /^lib\/adapters\//],
  [/^@primer\/react/, /^components\/ui\//],
  [/^graphile-worker$/, /^(lib\/(worker|launch)\/|prisma\/)/],
  [/^next-auth/, /^(lib\/auth\/|app\/api\/auth\/)/],
  [/^(@prisma\/|lib\/db\/generated)/, /^(lib\/db\/|prisma\/)/],
]

const sources = readSources('app', 'components', 'lib', 'prisma')
const product = sources.filter(({ path }) => !/^(lib\/sandbox|prisma\/demo)\//.test(path))
const moduleOf = (path: string) => /^lib\/([^/.]+)/.exec(path)?.[1]

function breaches(
  files: SourceFile[],
  broken: (file: SourceFile, imported: string) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => broken(file, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  )
}

describe('the direction of imports', () => {
  it('only goes back in the ordered list of lib/', () => {
    const known = new Set([...order, 'sandbox'])
    const unknown = sources
      .map(({ path }) => moduleOf(path))
      .filter((name) => name && !known.has(name))
    expect(unknown).toEqual([])
    const pure = /\/(rules|schema|types)(\.ts)?$/
    const found = breaches(product, ({ path }, imported) => {
      const [from, to] = [moduleOf(path), moduleOf(imported)]
      if (pure.test(path) && pure.test(imported)) return false
      return from !== undefined && to !== undefined && order.indexOf(to) > order.indexOf(from)
    })
    expect(found).toEqual([])
  })

  it('never leads from lib/ or components/ up to app/', () => {
    const lower = sources.filter(({ path }) => !path.startsWith('app/'))
    expect(breaches(lower, (_, imported) => imported.startsWith('app/'))).toEqual([])
  })

  it('keeps the sandbox an island', () => {
    const sandbox = sources.filter(({ path }) => path.startsWith('lib/sandbox/'))
    const leaving = /^(app|components|prisma|lib\/(?!sandbox\/))/
    expect(breaches(sandbox, (_, imported) => leaving.test(imported))).toEqual([])
    const outside = product.filter(({ path }) => !path.startsWith('lib/launch/'))
    expect(breaches(outside, (_, imported) => imported.startsWith('lib/sandbox'))).toEqual([])
  })

  it('keeps rules, schemas and types pure', () => {
    const pure = product.filter(({ path }) => /^lib\/.*\/(rules|schema|types)\.ts$/.test(path))
    const allowed = /^(lib\/core\/|lib\/[a-z-]+\/(rules|schema|types|messages\/)|zod|node:crypto)/
    expect(
      breaches(pure, (_, imported) => !allowed.test(imported) && !imported.endsWith('.json')),
    ).toEqual([])
  })

  it('lets components know of a domain only its types, schemas and rules', () => {
    const components = product.filter(({ path }) => path.startsWith('components/'))
    const allowed = /^lib\/(core\/|[a-z-]+\/(types|schema|rules)$)/
    expect(
      breaches(components, (_, imported) => imported.startsWith('lib/') && !allowed.test(imported)),
    ).toEqual([])
  })

  it('leaves each SDK to the one place that wraps it', () => {
    for (const [what, where] of owners) {
      const others = product.filter(({ path }) => !where.test(path))
      const types = (file: SourceFile, imported: string) =>
        what.test(imported) &&
        !(imported.startsWith('lib/db/generated') && file.path.startsWith('lib/'))
      expect(breaches(others, types)).toEqual([])
    }
  })

  it('leaves next/* to app, auth, components and the cached reads', () => {
    const allowed = /^(app\/|components\/|lib\/auth\/|lib\/api\/|lib\/catalogue\/cached\.ts$)/
    const others = product.filter(({ path }) => !allowed.test(path))
    expect(
      breaches(
        others,
        (_, imported) => /^next($|\/|-intl)/.test(imported) && imported !== 'next-intl',
      ),
    ).toEqual([])
  })
})

describe('the layout', () => {
  it('gives a domain folder only files of the closed set', () => {
    const files = /^lib\/[a-z-]+\/(rules|schema|types|queries|commands|cached)\.ts$/
    const folders = /^lib\/[a-z-]+\/(commands|queries|rules|mails|messages)\/[a-z-]+\.tsx?$/
    const strangers = product
      .map(({ path }) => path)
      .filter((path) => domains.includes(moduleOf(path) ?? ''))
      .filter((path) => !path.startsWith('lib/auth/') && !files.test(path) && !folders.test(path))
    expect(strangers).toEqual([])
  })

  it('has no barrels and no drawers', () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|managers?|misc|common|shared)(\/|\.tsx?$)/
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([])
    const barrels = sources.filter(({ path }) => /^index\.tsx?$/.test(basename(path)))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('reads the environment in one place', () => {
    const allowed = /^(lib\/env\.ts|lib\/launch\/|prisma\/generate\.ts)/
    const readers = product.filter(
      ({ path, text }) => !allowed.test(path) && /process\.env(?!\.NEXT_RUNTIME)/.test(text),
    )
    expect(readers.map(({ path }) => path)).toEqual([])
  })
})

describe('the size of things', () => {
  const percentile = (values: number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0

  it('keeps files short: median ≤ 60 lines, 90th percentile ≤ 180, none over 300', () => {
    const lengths = sources.map(({ lines }) => lines)
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(60)
    expect(percentile(lengths, 0.9)).toBeLessThanOrEqual(180)
    expect(sources.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([])
  })

  it('keeps tests under 400 lines', () => {
    const long = readSources('tests').filter(({ lines }) => lines > 400)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('keeps functions under 50 lines', () => {
    const long = sources.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > 50)
        .map(({ line, lines }) => `${path}:${line} has ${lines} lines`),
    )
    expect(long).toEqual([])
  })

  it('has no loose types and silences no check', () => {
    const loose =
      /:\s*any\b(?=\s*[,;)=\]>}|&]|$)|\bas any\b|@ts-ignore|@ts-expect-error|biome-ignore|eslint-disable/
    expect(sources.filter(({ text }) => loose.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('leaves nothing for later', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b|not implemented|coming soon/i
    expect(sources.filter(({ text }) => later.test(text)).map(({ path }) => path)).toEqual([])
  })
})
