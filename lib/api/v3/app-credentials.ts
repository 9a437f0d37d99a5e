import { createPublicKey, type KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { decrypt, hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import { type ListingKind, Prisma } from '../../db/generated/client'
import { credentialStamp } from '../../entitlements/queries/credential-stamp'
import { env } from '../../env'

/** What a listed app proves itself by. Changes of the connection change the stamp. */
export interface AppCredentials {
  listingId: string
  kind: ListingKind
  /** Every key that its JWT may be signed with. */
  publicKeys: KeyObject[]
  /** SHA-256 of an OAuth App's client secret. */
  secretHash: string | null
  stamp: string
}

interface Row {
  id: string
  kind: ListingKind
  public_key: string | null
  private_key: string | null
  client_secret: string | null
  stamp: string
}

const longestClientId = 100
/** Bits of an RSA key's modulus (RFC 7518 §3.3). */
const shortestKey = 2048

/** Apps sign themselves with their number or with their client id. */
function whoIs(name: string): Prisma.Sql | null {
  if (/^\d{1,15}$/.test(name)) return Prisma.sql`l.github_app_id = ${BigInt(name)}`
  const isClientId = /^[\w.-]+$/.test(name) && name.length <= longestClientId
  return isClientId ? Prisma.sql`l.client_id = ${name}` : null
}

/** The RSA key in a text, or none when it cannot be read: such an app has no way to prove itself. */
function keysIn(pem: string | null): KeyObject[] {
  if (pem === null) return []
  try {
    const key = createPublicKey(pem)
    const length = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && length >= shortestKey ? [key] : []
  } catch {
    return []
  }
}

function toCredentials({ id, kind, stamp, ...row }: Row): AppCredentials {
  const open = (sealed: string | null) =>
    sealed === null ? null : decrypt(env().SOUK_ENCRYPTION_KEYS, sealed)
  const secret = open(row.client_secret)
  return {
    listingId: id,
    kind,
    publicKeys: [...keysIn(row.public_key), ...keysIn(open(row.private_key))],
    secretHash: secret === null ? null : hashToken(secret),
    stamp,
  }
}

const known = new LRUCache<string, AppCredentials>({ max: 1_000, ttl: 60_000 })

/** Reads the credentials of the app with this number or client id; undefined when none is listed. Remembered until {@link forgetCredentials}, a minute at most. */
export async function credentialsOf(name: string): Promise<AppCredentials | undefined> {
  const remembered = known.get(name)
  if (remembered !== undefined) return remembered
  const condition = whoIs(name)
  if (condition === null) return undefined
  const [row] = await db().$queryRaw<Row[]>`
    select l.id, l.kind, c.public_key, c.private_key, c.client_secret, ${credentialStamp} as stamp
    from listing l left join app_connection c on c.listing_id = l.id
    where ${condition}`
  if (row === undefined) return undefined
  const credentials = toCredentials(row)
  known.set(name, credentials)
  return credentials
}

/** Reads an app's credentials again at the next call: its connection has changed. */
export function forgetCredentials(name: string): void {
  known.delete(name)
}
