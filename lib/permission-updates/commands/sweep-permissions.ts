import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

const AT_ONCE = 100
/** Where an update waits, GitHub is asked this often whether it was accepted. */
const WAITING_MS = 30 * 60_000

/** What is listed and can change what it asks for is watched, from the first sweep on. */
async function watchListings(): Promise<void> {
  await db().$executeRaw`
    insert into permission_watch (listing_id, due_at)
    select id, ${now()} from listing
    where kind <> 'api_integration' and current_revision_id is not null
    on conflict do nothing`
}

/** Installations that keep somebody waiting, and were not read for half an hour. */
function waitingInstallations(): Promise<{ id: string }[]> {
  return db().$queryRaw<{ id: string }[]>`
    select i.id from permission_update u
    join installation i on i.listing_id = u.listing_id and i.account_id = u.account_id
    where u.state = 'open' and u.audience <> 'user'
      and i.read_at <= ${new Date(+now() - WAITING_MS)}
    order by i.read_at limit ${AT_ONCE}`
}

/** Changes of which somebody is to be reminded. */
function dueReminders(): Promise<{ id: string }[]> {
  return db().permissionUpdate.findMany({
    where: { remindAt: { lte: now() } },
    select: { id: true },
    orderBy: { remindAt: 'asc' },
    take: AT_ONCE,
  })
}

/** Queues a reading of every app whose permissions are due, and of every installation that somebody waits for, and the reminders of what waits long (design §2, Time). Answers how many. */
export async function sweepPermissions(): Promise<number> {
  await watchListings()
  const [due, waiting, late] = await Promise.all([
    db().permissionWatch.findMany({
      where: { dueAt: { lte: now() } },
      select: { listingId: true },
      orderBy: { dueAt: 'asc' },
      take: AT_ONCE,
    }),
    waitingInstallations(),
    dueReminders(),
  ])
  await transaction(async (tx) => {
    for (const { listingId } of due) {
      await addJob(tx, 'permissions.check', { listingId }, { key: `permissions:${listingId}` })
    }
    for (const { id } of waiting) {
      await addJob(tx, 'installation.check', { installationId: id }, { key: `installation:${id}` })
    }
    for (const { id } of late) {
      await addJob(tx, 'permissions.remind', { updateId: id }, { key: `remind:${id}` })
    }
  })
  return due.length + waiting.length + late.length
}
