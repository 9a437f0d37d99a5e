import { decrypt } from '../../core/secrets'
import { db } from '../../db/client'
import { type ListingKind, Prisma } from '../../db/generated/client'
import { env } from '../../env'
import { accountsOf } from './accounts-of'
import { credentialStamp } from './credential-stamp'

/** An app that a user token may belong to. Without its client secret, GitHub does not say whether it does. */
export interface TokenApp {
  listingId: string
  client: { clientId: string; clientSecret: string } | null
  /** PostgreSQL's own versions of what it was read from. */
  stamp: string
}

interface Row {
  id: string
  client_id: string | null
  client_secret: string | null
  stamp: string
}

function toTokenApp({ id, client_id: clientId, client_secret: sealed, stamp }: Row): TokenApp {
  const isConnected = clientId !== null && sealed !== null
  const open = (text: string) => decrypt(env().SOUK_ENCRYPTION_KEYS, text)
  const client = isConnected ? { clientId, clientSecret: open(sealed) } : null
  return { listingId: id, client, stamp }
}

async function read(condition: Prisma.Sql): Promise<TokenApp[]> {
  const rows = await db().$queryRaw<Row[]>`
    select l.id, l.client_id, c.client_secret, ${credentialStamp} as stamp
    from listing l left join app_connection c on c.listing_id = l.id
    where ${condition}`
  return rows.map(toTokenApp)
}

/** The listed app with this client id. */
export async function findTokenApp(clientId: string): Promise<TokenApp | undefined> {
  const [found] = await read(Prisma.sql`l.client_id = ${clientId}`)
  return found
}

/** The listed apps of these kinds that a person, by GitHub's number, or an organization that they own has bought. At most `limit`. */
export function listTokenApps(
  githubId: number,
  kinds: ListingKind[],
  limit: number,
): Promise<TokenApp[]> {
  return read(Prisma.sql`
    l.kind = any(${kinds}::listing_kind[]) and l.id in (
      select u.listing_id from purchase u
      where u.state <> 'cancelled' and u.account_id in (${accountsOf(githubId)})
    ) order by l.id limit ${limit}`)
}
