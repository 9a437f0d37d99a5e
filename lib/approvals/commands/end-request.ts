import { ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import { openStates } from '../rules'
import type { RequestNotice } from '../rules/announcing'
import type { EndState, RequestCause } from '../types'
import { announceRequest } from './announce-request'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

interface End {
  requestId: string
  state: EndState
  cause: RequestCause | null
  /** Of the request as it was looked at: what changed meanwhile is looked at again. */
  version: number
  by: 'github' | 'system'
}

function kindOf({ state }: End): RequestNotice {
  if (state === 'active') return 'request_active'
  if (state === 'expired') return 'request_expired'
  return 'request_withdrawn'
}

/** Who set up what was approved: a mail confirmed the installation to them already. */
async function findDoer(tx: Transaction, requestId: string) {
  const setup = await tx.setup.findFirst({
    where: { requestId, state: 'active' },
    orderBy: { updatedAt: 'desc' },
    select: { startedBy: { select: { id: true, account: { select: { login: true } } } } },
  })
  if (setup === null) return undefined
  return { userId: setup.startedBy.id, login: setup.startedBy.account.login }
}

/** Ends a request by what happened elsewhere, or by time, in the caller's transaction; everybody concerned is told. Errors: those of `moveRequest`. */
export async function endRequest(tx: Transaction, end: End): Promise<Result<void>> {
  const { requestId, state, cause, version, by: source } = end
  const moved = await moveRequest(tx, {
    requestId,
    from: openStates,
    version,
    // What a rule approved stays approved by it once it is there, or late.
    data: { state, reminders: 0, ...(cause === null ? {} : { cause }) },
  })
  if (!moved.ok) return moved
  await recordRequestAudit(tx, source, {
    requestId,
    organizationId: moved.value.organizationId,
    what: state === 'denied' ? 'closed' : state,
    detail: cause === null ? {} : { cause },
  })
  const by = state === 'active' ? await findDoer(tx, requestId) : undefined
  const told = { requestId, key: moved.value.version, ...(by === undefined ? {} : { by }) }
  await announceRequest(tx, { kind: kindOf(end), ...told })
  return ok(undefined)
}
