import { createHash, timingSafeEqual } from 'node:crypto'
import { type Client, findClient } from '../store/apps'
import type { Database } from '../store/database'

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

export function isSecretOf(client: Client, secret: string): boolean {
  return same(client.app.clientSecret, secret)
}

/** The app that a Basic header of client id and secret proves to be. */
export function clientOfBasic(
  database: Database,
  authorization: string | undefined,
): Client | undefined {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ', 2)
  if (!/^basic$/i.test(scheme)) return undefined
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  const client = findClient(database, text.slice(0, colon))
  return client !== undefined && isSecretOf(client, text.slice(colon + 1)) ? client : undefined
}
