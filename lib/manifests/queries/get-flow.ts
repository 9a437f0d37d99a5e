import type { Actor } from '../../accounts/types'
import { newAppLink } from '../../adapters/github/links'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { flowProblem } from '../rules/decide-flow'
import { manifestSchema } from '../schema'
import type { FlowView } from '../types'
import { stateOf } from './state-of'

const include = {
  owner: { select: { login: true, type: true } },
  publisher: { select: { account: { select: { login: true } } } },
  listing: { select: { slug: true } },
} satisfies Prisma.ManifestFlowInclude

type Row = Prisma.ManifestFlowGetPayload<{ include: typeof include }>

function toView(row: Row): FlowView {
  return {
    id: row.id,
    purpose: row.purpose,
    owner: row.owner,
    publisher: row.publisher?.account.login ?? null,
    listing: row.listing?.slug ?? null,
    manifest: manifestSchema.parse(row.manifest),
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** A registration before GitHub's page, with the address that its manifest is posted to. Errors: `not_found`, also for one of somebody else, `manifest_used`, `manifest_expired`. */
export async function getFlow(
  actor: Actor,
  id: string,
): Promise<Result<FlowView & { postUrl: string }>> {
  if (!isId('manifestFlow', id)) return err(domainError('not_found'))
  const where = { id, userId: actor.userId }
  const row = await db().manifestFlow.findFirst({ where, include })
  if (row === null) return err(domainError('not_found'))
  const problem = flowProblem(row, actor.userId, now())
  if (problem !== null) return err(problem)
  return ok({ ...toView(row), postUrl: newAppLink(row.owner, stateOf(id)) })
}

/** The registration that GitHub brings a code for. Errors: `manifest_unknown`, `manifest_of_another`, `manifest_used`, `manifest_expired`. */
export async function findFlowByState(actor: Actor, state: string): Promise<Result<FlowView>> {
  const where = { stateHash: hashToken(state) }
  const row = await db().manifestFlow.findUnique({ where, include })
  const problem = flowProblem(row, actor.userId, now())
  if (problem !== null) return err(problem)
  return row === null ? err(domainError('manifest_unknown')) : ok(toView(row))
}
