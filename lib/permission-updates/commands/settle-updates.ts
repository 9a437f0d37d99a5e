import type { Prisma, UserAuthorization } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { toAccess } from '../queries/to-access'
import { installationAudience, installationPart, isGranted, userAudience, userPart } from '../rules'
import { type Demand, settleDemand } from './settle-demand'

interface Place {
  listingId: string
  accountId: string
}

/** All that says how an account stands, held until the transaction ends: two readings at once are one change. */
async function load(tx: Transaction, place: Place) {
  const { listingId, accountId } = place
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(${`updates:${listingId}:${accountId}`}, 0))`
  const watch = await tx.permissionWatch.findUnique({
    where: { listingId },
    include: { snapshot: true },
  })
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const where = { listingId_accountId: place }
  const installation = await tx.installation.findUnique({ where })
  const authorization = await adopt(tx, watch, await tx.userAuthorization.findUnique({ where }))
  return { watch, account, installation, authorization }
}

type Watch = Prisma.PermissionWatchGetPayload<{ include: { snapshot: true } }> | null

/** What was authorized before the app was first read is taken for what it asked for then. */
async function adopt(tx: Transaction, watch: Watch, row: UserAuthorization | null) {
  if (row === null || row.snapshotId !== null || !watch?.snapshot) return row
  const { listingId, accountId } = row
  const { permissions, scopes } = userPart(toAccess(watch.snapshot))
  return tx.userAuthorization.update({
    where: { listingId_accountId: { listingId, accountId } },
    data: {
      permissions,
      scopes: row.scopes.length > 0 ? row.scopes : scopes,
      snapshotId: watch.snapshot.id,
    },
  })
}

type Loaded = Awaited<ReturnType<typeof load>>

function installationDemand({ watch, account, installation }: Loaded): Demand | null {
  // What was never told cannot be compared.
  if (!watch?.snapshot || installation?.permissions == null) return null
  const { permissions, events, state, source, readAt } = installation
  const kept = toAccess({ permissions, events, scopes: [] })
  const asked = toAccess(watch.snapshot)
  return {
    granted: state === 'deleted' ? null : installationPart(kept, account.type),
    asked: installationPart(asked, account.type),
    audience: installationAudience(kept, asked, account.type) ?? 'owner',
    source,
    readAt,
  }
}

function userDemand({ watch, authorization }: Loaded): Demand | null {
  if (!watch?.snapshot || authorization === null) return null
  const { permissions, scopes, state, source, readAt } = authorization
  const kept = toAccess({ permissions, events: [], scopes })
  const asked = toAccess(watch.snapshot)
  return {
    granted: state === 'revoked' ? null : userPart(kept),
    asked: userPart(asked),
    audience: userAudience(kept, asked) ?? 'user',
    source,
    readAt,
  }
}

/** An account that granted more than we know to be asked for tells that the app has changed since we read it. */
async function readAgain(tx: Transaction, { watch, installation }: Loaded, demand: Demand) {
  if (!watch?.readAt || installation === null || demand.granted === null) return
  if (isGranted(demand.asked, demand.granted) || installation.readAt <= watch.readAt) return
  const { listingId } = watch
  await addJob(tx, 'permissions.check', { listingId }, { key: `permissions:${listingId}` })
}

/**
 * Makes the updates of an account agree with what it granted and what the app asks for: opens,
 * accepts, supersedes or withdraws (S15, S16), with the audit row. What was granted is believed only
 * as GitHub, or the source that stands in for it, told it.
 */
export async function settleUpdates(place: Place): Promise<void> {
  await transaction(async (tx) => {
    const loaded = await load(tx, place)
    if (!loaded.watch?.snapshotId) return
    const at = { ...place, snapshotId: loaded.watch.snapshotId }
    const ofInstallation = installationDemand(loaded)
    if (ofInstallation !== null) {
      await settleDemand(tx, at, ofInstallation, 'installation')
      await readAgain(tx, loaded, ofInstallation)
    }
    const ofUser = userDemand(loaded)
    if (ofUser !== null) await settleDemand(tx, at, ofUser, 'user')
  })
}
