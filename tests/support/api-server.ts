import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { type Listening, serveApp } from '@/lib/sandbox/listen'

const folder = fileURLToPath(new URL('../../app/api/v3', import.meta.url))
const methods = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT']

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/** The folders with a route, those whose names are fixed first, as Next.js chooses among them. */
function routeFolders(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const folders = files.filter((file) => file.endsWith('route.ts')).map((file) => dirname(file))
  const openness = (path: string) => (path.startsWith('[...') ? 2 : path.includes('[') ? 1 : 0)
  return folders.toSorted((a, b) => openness(a) - openness(b))
}

function patternOf(path: string): string {
  const parts = path.replace(/\[\.\.\.\w+\]/g, '*').replace(/\[(\w+)\]/g, ':$1')
  return parts === '.' ? '/api/v3' : `/api/v3/${parts}`
}

/** Serves the route handlers of `/api/v3` over HTTP, each at the address that its folder says; its address becomes the public one. */
export async function serveApi(): Promise<Listening> {
  const app = new Hono()
  for (const path of routeFolders()) {
    const module: Record<string, unknown> = await import(join(folder, path, 'route.ts'))
    for (const method of methods) {
      const handler = module[method]
      if (!isHandler(handler)) continue
      app.on(method, patternOf(path), (c) =>
        handler(c.req.raw, { params: Promise.resolve(c.req.param()) }),
      )
    }
  }
  const listening = await serveApp(app, 0, '127.0.0.1')
  process.env.SOUK_URL = listening.url
  return listening
}
