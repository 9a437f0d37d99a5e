import { timingSafeEqual } from 'node:crypto'
import { deriveToken, hashToken } from '../core/secrets'
import { env } from '../env'

/** Where this process drops its own cached pages: Next.js offers that to route handlers only. */
const path = '/api/internal/cache'

const bearer = () => `Bearer ${deriveToken(env().SOUK_SECRET, 'drop cached pages')}`

/** Drops what this very process has cached under these tags. Throws while its server does not answer. */
export async function dropCached(tags: string[]): Promise<void> {
  const { HOST, PORT } = env()
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }
  const host = everywhere[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST)
  const response = await fetch(`http://${host}:${PORT}${path}`, {
    method: 'POST',
    headers: { authorization: bearer(), 'content-type': 'application/json' },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(2_000),
  })
  if (!response.ok) throw new Error(`Dropping cached pages was answered ${response.status}`)
}

/** Whether a request to drop cached pages comes from a process that knows this instance's secret. */
export function mayDropCached(headers: Headers): boolean {
  const given = Buffer.from(hashToken(headers.get('authorization') ?? ''))
  return timingSafeEqual(given, Buffer.from(hashToken(bearer())))
}
