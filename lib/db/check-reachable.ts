import pg from 'pg'

/** The database that DATABASE_URL names cannot be used; the message says why. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable'
}

/** Makes sure that the database answers, within five seconds. Answers where it is; throws {@link DatabaseUnreachable}. */
export async function checkReachable(connectionString: string): Promise<string> {
  const { hostname, port, pathname } = new URL(connectionString)
  const place = `${hostname}:${port || 5432}${pathname}`
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    throw new DatabaseUnreachable(
      `DATABASE_URL names a database (${place}) that cannot be used: ${reason(error)}.`,
    )
  }
  return place
}

function reason(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return first instanceof Error ? first.message.replace(/\.$/, '') : String(first)
}
