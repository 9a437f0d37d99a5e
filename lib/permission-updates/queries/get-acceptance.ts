import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'
import type { Acceptance, AcceptanceRow } from '../types'

const MOST_CHANGES = 20
const MOST_WAITING = 100

interface Row {
  number: number
  read_at: Date
  accepted: bigint
  open: bigint
  ended: bigint
}

function toRow({ number, read_at: readAt, accepted, open, ended }: Row): AcceptanceRow {
  return {
    number,
    noticedAt: readAt.toISOString(),
    accepted: Number(accepted),
    open: Number(open),
    ended: Number(ended),
  }
}

/** The changes of an app that asked somebody for something, the newest first: how many accepted, and who waits the longest. For those who manage the listing. */
export async function getAcceptance(listingId: ManagedListingId): Promise<Acceptance> {
  const [watch, changes, waiting] = await Promise.all([
    db().permissionWatch.findUnique({ where: { listingId }, select: { readAt: true } }),
    db().$queryRaw<Row[]>`
      select s.number, s.read_at,
        count(*) filter (where u.state = 'accepted') as accepted,
        count(*) filter (where u.state = 'open') as open,
        count(*) filter (where u.state in ('superseded', 'withdrawn')) as ended
      from permission_snapshot s join permission_update u on u.snapshot_id = s.id
      where s.listing_id = ${listingId}
      group by s.id order by s.number desc limit ${MOST_CHANGES}`,
    db().permissionUpdate.findMany({
      // Who of its users authorized again is between them and GitHub.
      where: { listingId, state: 'open', audience: { not: 'user' } },
      include: { account: { select: { login: true } } },
      orderBy: { id: 'asc' },
      take: MOST_WAITING,
    }),
  ])
  return {
    readAt: watch?.readAt?.toISOString() ?? null,
    changes: changes.map(toRow),
    waiting: waiting.map(({ id, account, audience, createdAt }) => ({
      id,
      login: account.login,
      audience,
      since: createdAt.toISOString(),
    })),
  }
}
