/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { runDue } from '../engine/due'
import type { World } from '../scope'
import { readForm } from './form'
import { Layout } from './layout'

const hour = 3_600_000
const farthest = 5 * 366 * 24 * hour

const steps = [
  ['1', 'An hour on'],
  ['24', 'A day on'],
  ['168', 'A week on'],
  ['744', '31 days on'],
] as const

type Advance = ((to: Date) => void) | undefined

/** The clock that business goes by, and ways to move it forward. */
export function clockPages(world: World, advance: Advance, changed: () => void): Hono {
  const app = new Hono()
  app.get('/clock', (call) => show(call, world, advance))
  app.post('/clock', async (call) => {
    const field = await readForm(call)
    const to = targetOf(world.now(), field)
    if (!advance) return show(call, world, advance, 'This clock cannot be moved.')
    if (!to) return show(call, world, advance, 'Choose a time after now, at most five years away.')
    advance(to)
    runDue(world)
    changed()
    return call.redirect('/clock', 303)
  })
  return app
}

function targetOf(now: Date, field: (name: string) => string): Date | null {
  const hours = Number(field('hours') || Number.NaN)
  const to = Number.isFinite(hours)
    ? new Date(now.getTime() + hours * hour)
    : new Date(`${field('to')}Z`)
  const step = to.getTime() - now.getTime()
  return step >= 0 && step <= farthest ? to : null
}

function show(call: Context, world: World, advance: Advance, error?: string) {
  const now = world.now()
  return call.html(
    <Layout title="Clock" tools>
      {error && (
        <p class="note bad" role="alert">
          {error}
        </p>
      )}
      <p>
        It is <strong>{now.toUTCString()}</strong>. Trials, renewals, retries and expiries go by
        this clock; it only moves forward, and everything that becomes due happens in order.
      </p>
      {advance && (
        <>
          <form class="inline" method="post">
            {steps.map(([hours, label]) => (
              <button key={hours} type="submit" name="hours" value={hours}>
                {label}
              </button>
            ))}
          </form>
          <form class="inline" method="post">
            <label>
              Forward to (UTC)
              <input type="datetime-local" name="to" value={now.toISOString().slice(0, 16)} />
            </label>
            <button type="submit">Move the clock</button>
          </form>
        </>
      )}
    </Layout>,
    error ? 422 : 200,
  )
}
