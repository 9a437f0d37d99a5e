import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'

const rowSchema = z.record(z.string(), z.coerce.string())

const digest = z.object({ md5: z.string().nullable() })

/** What is written although nobody did anything: counts, sessions and tokens, what GitHub was read to say, and the work of the worker. */
const written = [
  'rate_limit',
  'session',
  'github_token',
  'worker_heartbeat',
  'listing_visit',
  'account',
  'membership',
  'organization_connection',
  'organization_app',
  'billing_manager',
  'installation',
  'setup',
  'permission_watch',
  'inbox_event',
  'outbox_event',
  'webhook_delivery',
  'mail',
  'cache_tag',
  'audit_event',
  'audit_seal',
  'notification',
]

/** When something was looked at or is looked at next, and what the checks of a review found. */
const looked = ['due_at', 'updated_at', 'read_at', 'github_read_at', 'checked_at', 'checks']

/** The database of an instance that runs, looked at from outside. */
export class Ledger {
  readonly #pool: pg.Pool

  constructor(dataDir: string) {
    const read = (name: string) => readFileSync(join(dataDir, 'postgres', name), 'utf8').trim()
    const [password, port] = [read('souk-password'), read('souk-port')]
    const connectionString = `postgresql://souk:${password}@127.0.0.1:${port}/souk`
    this.#pool = new pg.Pool({ connectionString, max: 2 })
  }

  async rows(text: string, values: unknown[] = []): Promise<Record<string, string>[]> {
    const { rows } = await this.#pool.query(text, values)
    return z.array(rowSchema).parse(rows)
  }

  /** The one value that is asked for. */
  async value(text: string, values: unknown[] = []): Promise<string> {
    const [row, ...more] = await this.rows(text, values)
    const found = row && Object.values(row)[0]
    if (found !== undefined && more.length === 0) return found
    throw new Error(`${text} [${values.join(', ')}] has ${row ? more.length + 1 : 0} rows`)
  }

  /** What every table holds, but for those that reading GitHub, sending mails or looking at a page writes. */
  async contents(): Promise<Record<string, string>> {
    const tables = await this.rows(
      `select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)
       order by 1`,
      [written],
    )
    const digests = await Promise.all(
      tables.map(async ({ table_name: table = '' }) => {
        const row = `(to_jsonb(one) - $1::text[])::text`
        const query = `select md5(string_agg(${row}, '' order by ${row})) from "${table}" one`
        const { rows } = await this.#pool.query(query, [looked])
        const [found] = z.array(digest).parse(rows)
        return [table, found?.md5 ?? '']
      }),
    )
    return Object.fromEntries(digests)
  }

  /** Forgets how often anybody tried anything: the limits have tests of their own. */
  async forgetRates(): Promise<void> {
    await this.#pool.query('delete from rate_limit')
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
