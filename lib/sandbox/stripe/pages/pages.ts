import { Hono } from 'hono'
import type { World } from '../scope'
import { checkoutPages } from './checkout'
import { clockPages } from './clock'
import { dashboardPages } from './dashboard'
import { priceControls } from './dashboard-prices'
import { eventPages } from './events'
import { faultPages } from './faults'
import { invoicePages } from './invoice'
import { onboardingPages } from './onboarding'
import { portalPages } from './portal'

interface Hooks {
  /** Moves business time; without it the clock page only shows the time. */
  advance: ((to: Date) => void) | undefined
  /** Something happened that may have to be delivered. */
  changed: () => void
}

/** Everything that is for people, and `/sandbox/…` for tests. */
export function pages(world: World, { advance, changed }: Hooks): Hono {
  const app = new Hono()
  app.get('/', (call) => call.redirect('/dashboard', 302))
  app.get('/sandbox/health', (call) => call.json({ status: 'ok', now: world.now().toISOString() }))
  app.route('/', checkoutPages(world, changed))
  app.route('/', invoicePages(world, changed))
  app.route('/', portalPages(world, changed))
  app.route('/', onboardingPages(world, changed))
  app.route('/', dashboardPages(world, changed))
  app.route('/', priceControls(world, changed))
  app.route('/', eventPages(world, changed))
  app.route('/', clockPages(world, advance, changed))
  app.route('/', faultPages(world))
  return app
}
