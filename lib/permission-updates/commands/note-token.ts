import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { writeAuthorization } from './write-authorization'

/** Seeing the same token again within this time tells nothing new. */
const FRESH_MS = 60 * 60_000

interface SeenToken {
  listingId: string
  /** Whose token it is, by GitHub's number. */
  githubId: number
  /** What GitHub says that the token may do; null for a GitHub App's, which has no scopes. */
  scopes: string[] | null
}

/** GitHub said that a token of a listed app is a person's: so the person has authorized it (S5). Somebody unknown here is not remembered for it. */
export async function noteToken({ listingId, githubId, scopes }: SeenToken): Promise<void> {
  const account = await db().account.findUnique({
    where: { githubId },
    select: { id: true, authorizations: { where: { listingId } } },
  })
  if (account === null) return
  const [known] = account.authorizations
  const isFresh = known?.state === 'authorized' && +now() - +known.readAt < FRESH_MS
  if (isFresh && known.source === 'github') return
  await transaction((tx) =>
    writeAuthorization(tx, {
      listingId,
      accountId: account.id,
      state: 'authorized',
      source: 'github',
      ...(scopes === null ? {} : { scopes: scopes.toSorted() }),
    }),
  )
}
