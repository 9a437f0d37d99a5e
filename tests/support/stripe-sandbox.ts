import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockFrom } from '@/lib/sandbox/clock'
import type { SeedAccount, SeedEndpoint } from '@/lib/sandbox/stripe/seed'
import { startStripeSandbox } from '@/lib/sandbox/stripe/server'

/** The seller of the tests: French, selling in euros, 20 % VAT for buyers in France. */
export const sellerAccount: SeedAccount = {
  id: 'acct_seller',
  displayName: 'Hexlint SAS',
  email: 'support@hexlint.example',
  country: 'FR',
  defaultCurrency: 'eur',
  cardPayments: 'active',
  taxRate: 20,
}

export interface StripeForTests {
  url: string
  /** Moves the clock that the sandbox and the product share. */
  advance(days: number): Promise<void>
  /** Pays the page as a person would, and answers the status of what came back. */
  pay(page: string, card?: string): Promise<number>
  fault(kind: string, target: string, times?: number): Promise<void>
  close(): Promise<void>
}

/** Starts the sandbox Stripe and points the settings of this test file at it; to be called before anything reads them. */
export async function startStripe(
  accounts: SeedAccount[] = [sellerAccount],
  endpoints: SeedEndpoint[] = [],
): Promise<StripeForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-stripe-'))
  const clockFile = join(folder, 'clock.json')
  const clock = clockFrom(clockFile)
  const server = await startStripeSandbox({
    port: 0,
    host: '127.0.0.1',
    database: ':memory:',
    secretKey: process.env.STRIPE_SECRET_KEY ?? '',
    accounts,
    endpoints,
    now: clock.now,
    advance: clock.advance,
  })
  Object.assign(process.env, { STRIPE_API_URL: server.url, SOUK_CLOCK_FILE: clockFile })
  return {
    url: server.url,
    advance: async (days) => {
      await send(`${server.url}/clock`, { hours: String(days * 24) })
    },
    pay,
    fault: async (kind, target, times = 1) => {
      await fetch(`${server.url}/sandbox/faults`, {
        method: 'POST',
        body: JSON.stringify({ kind, target, times }),
      })
    },
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    },
  }
}

async function pay(page: string, card = '4242424242424242'): Promise<number> {
  const html = await (await fetch(page)).text()
  const total = /name="total"[^>]*value="(-?\d+)"/.exec(html)?.[1] ?? ''
  const name = 'Octo Buyer'
  return send(page, { total, number: card, email: 'buyer@octo.example', name })
}

async function send(url: string, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams(fields)
  return (await fetch(url, { method: 'POST', body, redirect: 'manual' })).status
}
