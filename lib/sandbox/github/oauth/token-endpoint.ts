import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Sandbox } from '../sandbox'
import { exchange } from './exchange'

const formSchema = z.record(z.string(), z.coerce.string())

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

async function readForm(c: Context): Promise<Record<string, string>> {
  const text = await c.req.text()
  const isJson = (c.req.header('content-type') ?? '').includes('json')
  const values = isJson ? parseObject(text) : Object.fromEntries(new URLSearchParams(text))
  const parsed = formSchema.safeParse(values)
  const query = c.req.query()
  const [scheme = '', basic = ''] = (c.req.header('authorization') ?? '').split(' ', 2)
  const form = { ...query, ...(parsed.success ? parsed.data : {}) }
  if (!/^basic$/i.test(scheme)) return form
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':', 2)
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret), ...form }
}

/** `POST /login/oauth/access_token`: form or JSON in; JSON out when asked for, else a form. */
export function tokenEndpoint(sandbox: Sandbox): Hono {
  const routes = new Hono()

  routes.post('/login/oauth/access_token', async (c) => {
    const wantsJson = (c.req.header('accept') ?? '').includes('json')
    const answer = exchange(sandbox, await readForm(c))
    c.header('Cache-Control', 'no-store')
    const body = answer ?? { error: 'Not Found' }
    const status = answer === undefined ? 404 : 200
    if (wantsJson) return c.json(body, status)
    const fields = Object.entries(body).map(([name, value]) => [name, String(value)])
    c.header('Content-Type', 'application/x-www-form-urlencoded; charset=utf-8')
    return c.body(new URLSearchParams(fields).toString(), status)
  })

  return routes
}
