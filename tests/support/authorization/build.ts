import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const folder = new URL('../../../.next/', import.meta.url)

const routesManifest = z.record(z.string(), z.string())
const actionsManifest = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
  edge: z.record(z.string(), z.unknown()),
})

function read<T>(schema: z.ZodType<T>, file: string): T {
  return schema.parse(JSON.parse(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')))
}

/** The addresses that the build answers at, as Next.js writes them: those of pages, and those of route handlers. */
export function builtRoutes(): { pages: string[]; handlers: string[] } {
  const entries = Object.entries(read(routesManifest, 'app-path-routes-manifest.json'))
  const ending = (end: string) =>
    entries.flatMap(([source, address]) => (source.endsWith(end) ? [address] : []))
  return { pages: ending('/page'), handlers: ending('/route') }
}

/** A function of the build that any browser can name in a request. */
export interface BuiltAction {
  id: string
  /** The file and the name in it, such as `app/…/actions.ts#cancelAction`. */
  name: string
}

/** Every server action of the build, with the id that browsers call it by. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read(actionsManifest, 'server/server-reference-manifest.json')
  const elsewhere = Object.keys(edge)
  if (elsewhere.length > 0) throw new Error(`The matrix knows no actions at the edge: ${elsewhere}`)
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename}#${exportedName}`,
  }))
}
