import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { InstallationRequest, Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { decidesFor } from '../queries/read-roles'
import { isOver, undecided } from '../rules'
import type { RequestState } from '../types'
import { endSetups } from './end-setups'

interface Move {
  requestId: string
  from: readonly RequestState[]
  /** The version that somebody saw; any where the move does not depend on it. */
  version?: number
  /** Who has to be a decider still, as GitHub said a moment ago. */
  decider?: Actor
  data: Prisma.InstallationRequestUncheckedUpdateManyInput
}

/** Why a request could not be moved, from how it stands now. */
async function refusal(
  tx: Transaction,
  { requestId, from, version, decider }: Move,
): Promise<Result<never>> {
  const row = await tx.installationRequest.findUnique({
    where: { id: requestId },
    include: { decidedBy: { select: { account: { select: { login: true } } } } },
  })
  if (row === null) return err(domainError('not_found'))
  const faster = row.decidedBy?.account.login
  const isDecided = !undecided.includes(row.state)
  if (isDecided && !from.includes(row.state)) {
    if (faster === undefined) return err(domainError('request_closed'))
    return err(domainError('already_decided', { values: { login: faster } }))
  }
  if (version !== undefined && row.version !== version) return err(domainError('request_changed'))
  return err(domainError(decider === undefined ? 'request_changed' : 'role_lost'))
}

/**
 * Moves a request on in the caller's transaction, if it still stands where it was seen: of two who
 * decide at once, the second gets the reason. Errors: `already_decided`, `request_closed`,
 * `request_changed`, `role_lost`.
 */
export async function moveRequest(
  tx: Transaction,
  move: Move,
): Promise<Result<InstallationRequest>> {
  const { requestId, from, version, decider, data } = move
  const ends = typeof data.state === 'string' && isOver(data.state)
  const [moved] = await tx.installationRequest.updateManyAndReturn({
    where: {
      id: requestId,
      state: { in: [...from] },
      ...(version === undefined ? {} : { version }),
      ...(decider === undefined ? {} : { organization: decidesFor(decider) }),
    },
    data: {
      ...data,
      version: { increment: 1 },
      updatedAt: now(),
      ...(ends ? { endedAt: now() } : {}),
    },
  })
  if (moved === undefined) return refusal(tx, move)
  if (ends && moved.state !== 'active') await endSetups(tx, requestId)
  return ok(moved)
}
