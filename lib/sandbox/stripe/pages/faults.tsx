/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { addFault, clearFaults, type Fault, FaultKind, faults, NewFault } from '../events/faults'
import type { World } from '../scope'
import { readForm } from './form'
import { Layout } from './layout'

/** What shall go wrong next: a page for people, `/sandbox/faults` for tests. */
export function faultPages(world: World): Hono {
  const app = new Hono()
  const { database } = world
  app.get('/sandbox/faults', (call) => call.json({ faults: faults(database) }))
  app.post('/sandbox/faults', async (call) => {
    const parsed = NewFault.safeParse(await call.req.json().catch(() => null))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return call.json({ error: { field: issue?.path.join('.'), message: issue?.message } }, 400)
    }
    addFault(database, parsed.data)
    return call.json({ faults: faults(database) }, 201)
  })
  app.delete('/sandbox/faults', (call) => {
    clearFaults(database)
    return call.json({ faults: [] })
  })
  app.get('/faults', (call) => show(call, world))
  app.post('/faults', async (call) => {
    const field = await readForm(call)
    if (field('clear')) {
      clearFaults(database)
      return call.redirect('/faults', 303)
    }
    const [kind, target, times] = [field('kind'), field('target'), field('times')]
    const parsed = NewFault.safeParse({ kind, target, times })
    if (!parsed.success) return show(call, world, parsed.error.issues[0]?.message)
    addFault(database, parsed.data)
    return call.redirect('/faults', 303)
  })
  return app
}

function show(call: Context, world: World, error?: string) {
  return call.html(
    <Layout title="Faults" tools>
      {error && (
        <p class="note bad" role="alert">
          {error}
        </p>
      )}
      <p>The next webhooks, or the next calls to an address, go wrong as chosen here.</p>
      <form class="inline" method="post">
        <label>
          What
          <select name="kind">
            {FaultKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <label>
          Where
          <input name="target" value="webhooks" aria-describedby="where" />
        </label>
        <label>
          How often
          <input name="times" type="number" min="1" max="1000" value="1" />
        </label>
        <button type="submit">Add</button>
      </form>
      <p id="where" class="faint">
        <code>webhooks</code>, or the beginning of an API address such as{' '}
        <code>/v1/subscriptions</code>.
      </p>
      <Waiting faults={faults(world.database)} />
    </Layout>,
    error ? 422 : 200,
  )
}

function Waiting({ faults: waiting }: { faults: Fault[] }) {
  return (
    <>
      <h2>Waiting</h2>
      {waiting.length === 0 ? (
        <p>Nothing goes wrong.</p>
      ) : (
        <>
          <ul>
            {waiting.map((fault) => (
              <li key={fault.id}>
                {fault.kind} · <code>{fault.target}</code> · {fault.times} times
              </li>
            ))}
          </ul>
          <form method="post">
            <button type="submit" name="clear" value="yes">
              Remove all
            </button>
          </form>
        </>
      )}
    </>
  )
}
