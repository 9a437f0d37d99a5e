import pg from 'pg'

const globalForPool = globalThis as typeof globalThis & { pool?: pg.Pool }

function pool(): pg.Pool {
  globalForPool.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL })
  return globalForPool.pool
}

/** Reads a row: the least that an answer from the database can cost. */
export async function GET(): Promise<Response> {
  const { rows } = await pool().query('select id, body from bare_row limit 1')
  return Response.json(rows[0])
}

/** Reads the body and inserts a row: the least that keeping a webhook can cost. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text()
  await pool().query('insert into bare_row (body) values ($1)', [body])
  return new Response(null, { status: 202 })
}
