import { now } from '../../clock'
import type { AuthorizationState, StateSource } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { toAccess } from '../queries/to-access'
import { userPart } from '../rules'

interface Told {
  listingId: string
  accountId: string
  state: AuthorizationState
  source: StateSource
  /** The scopes of a token, where GitHub told them; otherwise what the app asks for counts. */
  scopes?: string[]
  /** A person said to have authorized what is asked for now, so that nothing older stands. */
  isAnew?: boolean
}

/**
 * Keeps that a person authorized an app, or no longer, in the caller's transaction (S5). A first
 * authorization is of what the app asks for at the time; seeing it again does not claim more than it
 * granted, for GitHub does not tell what a token's account permissions are.
 */
export async function writeAuthorization(tx: Transaction, told: Told): Promise<void> {
  const { listingId, accountId, state, source, scopes, isAnew = false } = told
  const place = { listingId, accountId }
  const watch = await tx.permissionWatch.findUnique({
    where: { listingId },
    include: { snapshot: true },
  })
  const before = await tx.userAuthorization.findUnique({
    where: { listingId_accountId: place },
  })
  if (state === 'revoked' && before === null) return
  const asked = userPart(toAccess(watch?.snapshot ?? {}))
  const at = now()
  const isNew = before === null || isAnew || (before.state === 'revoked' && state !== 'revoked')
  const granted = {
    permissions: asked.permissions,
    scopes: asked.scopes,
    snapshotId: watch?.snapshotId ?? null,
    authorizedAt: at,
  }
  const data = {
    ...(isNew ? granted : {}),
    ...(scopes === undefined ? {} : { scopes }),
    state,
    source,
    readAt: at,
    revokedAt: state === 'revoked' ? at : null,
  }
  await tx.userAuthorization.upsert({
    where: { listingId_accountId: place },
    create: { ...place, ...granted, ...data },
    update: data,
  })
  await addJob(tx, 'permissions.settle', place, { key: `settle:${listingId}:${accountId}` })
}
