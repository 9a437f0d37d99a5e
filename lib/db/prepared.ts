import { createHash } from 'node:crypto'
import type pg from 'pg'
import { pool } from './client'
import type { Prisma } from './generated/client'

const names = new Map<string, string>()

/** What a statement is prepared as. Values only belong into its parameters, for each text is kept. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `souk_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/**
 * Runs a statement that is asked over and over in the same few words: PostgreSQL plans it once for
 * each connection, and its driver is asked directly, since the database client costs three times as
 * much as the statement. Integers of 8 bytes come as text.
 */
export async function prepared<Row extends pg.QueryResultRow>(
  statement: Prisma.Sql,
): Promise<Row[]> {
  const { text, values } = statement
  const { rows } = await pool().query<Row>({ name: nameOf(text), text, values })
  return rows
}
