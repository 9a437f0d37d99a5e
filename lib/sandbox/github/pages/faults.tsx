/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Sandbox, timestamp } from '../sandbox'
import { addFault, clearFaults, type Fault, faultKinds, listFaults } from '../store/faults'
import { Field, Hidden, Page } from './layout'
import type { WebEnv } from './web'

const faultSchema = z
  .object({
    kind: z.enum(faultKinds),
    target: z.union([
      z.literal('webhooks'),
      z.string().startsWith('/', 'is `webhooks` or the beginning of an API path'),
    ]),
    times: z.coerce.number().int().min(1).max(1000).default(1),
    milliseconds: z.coerce.number().int().min(0).max(60_000).default(3000),
  })
  .refine(
    ({ kind, target }) => target === 'webhooks' || (kind !== 'duplicate' && kind !== 'reorder'),
    { path: ['kind'], message: 'happens to webhooks only' },
  )

function faultJson(fault: Fault) {
  const { id, kind, target, remaining, milliseconds } = fault
  return { id, kind, target, times: remaining, milliseconds }
}

function Faults({ sandbox, c }: { sandbox: Sandbox; c: Context<WebEnv> }) {
  const faults = listFaults(sandbox.database)
  return (
    <Page title="Faults on demand" viewer={c.var.viewer}>
      {faults.length === 0 && <p>Everything works as it should.</p>}
      <ul>
        {faults.map((fault) => (
          <li key={fault.id}>
            {fault.kind} for {fault.target}, {fault.remaining} more times
          </li>
        ))}
      </ul>
      <form method="post" action="/sandbox/faults" class="panel">
        <label>
          What goes wrong
          <br />
          <select name="kind">
            {faultKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <Field name="target" label="Where" value="webhooks" hint="webhooks, or an API path" />
        <Field name="times" label="How often" value="1" />
        <Field name="milliseconds" label="Delay in milliseconds" value="3000" />
        <button type="submit">Add</button>
      </form>
      <form method="post" action="/sandbox/faults">
        <Hidden fields={{ clear: 1 }} />
        <button type="submit">Clear all</button>
      </form>
    </Page>
  )
}

async function readFault(c: Context, isForm: boolean): Promise<unknown> {
  const text = await c.req.text()
  if (isForm) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function add(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const isForm = (c.req.header('content-type') ?? '').includes('form')
  const body = await readFault(c, isForm)
  if (isForm && z.object({ clear: z.string() }).safeParse(body).success) {
    clearFaults(sandbox.database)
    return c.redirect('/sandbox/faults', 303)
  }
  const parsed = faultSchema.safeParse(body)
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.message,
    }))
    return c.json({ message: 'Not a fault', errors }, 422)
  }
  const { times: remaining, ...fault } = parsed.data
  const createdAt = timestamp(sandbox.now())
  const added = addFault(sandbox.database, { ...fault, remaining, createdAt })
  return isForm ? c.redirect('/sandbox/faults', 303) : c.json(faultJson(added), 201)
}

/** `/sandbox/faults`: a page for people, JSON for tests. */
export function faultRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/sandbox/faults', (c) => {
    if ((c.req.header('accept') ?? '').includes('text/html')) {
      return c.html(<Faults sandbox={sandbox} c={c} />)
    }
    return c.json({ faults: listFaults(sandbox.database).map(faultJson) })
  })

  routes.post('/sandbox/faults', (c) => add(sandbox, c))

  routes.delete('/sandbox/faults', (c) => {
    clearFaults(sandbox.database)
    return c.body(null, 204)
  })

  return routes
}
