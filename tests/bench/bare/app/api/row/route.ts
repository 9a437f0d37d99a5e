import pg from 'pg'

const globalForPool = globalThis as typeof globalThis & { pool?: pg.Pool }

/** Reads the body and inserts a row: the least that keeping a webhook can cost. */
export async function POST(request: Request): Promise<Response> {
  globalForPool.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL })
  const body = await request.text()
  await globalForPool.pool.query('insert into bare_row (body) values ($1)', [body])
  return new Response(null, { status: 202 })
}
