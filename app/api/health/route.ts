import { readHealth } from '@/lib/api/health'

export const dynamic = 'force-dynamic'

/** The state of each part: 200 when all of our own are well, 503 when one is not. */
export async function GET(): Promise<Response> {
  const health = await readHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
