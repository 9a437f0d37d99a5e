import { knowOwners } from '../../accounts/commands/know-owners'
import type { Actor } from '../../accounts/types'
import { spend } from '../../auth/rate-limit'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { isHeld } from '../../policies/queries/load-policy'
import { findDenied } from '../queries/find-denied'
import { type Ruling, ruledFields } from '../queries/read-ruling'
import { readWish, type Wish } from '../queries/read-wish'
import { type Ruled, ruleOn } from '../queries/rule-on'
import { expiryOf, mayAskAgain, nextRequestCheck } from '../rules'
import { askSchema } from '../schema'
import { announceRequest } from './announce-request'
import { decideByRule, isDecided } from './decide-by-rule'
import { recordRequestAudit } from './record-request-audit'
import { supersedeApproval } from './supersede-approval'

/** Requests that one person may make to an organization in a day: each is told to every owner. */
const LIMIT = { points: 40, seconds: 86_400 }

/** A request that was made, or the one that others made already and that can be supported. */
export interface Asked {
  requestId: string
  /** False where somebody had asked before: nothing was written. */
  made: boolean
}

/** What GitHub calls the repositories that are asked for, to who asks. */
function namesOf({ repositories }: Wish['decided']['standing'], ids: readonly number[]) {
  const asked = repositories.filter(({ id }) => ids.includes(id))
  return Object.fromEntries(asked.map(({ id, name }) => [String(id), name]))
}

/** A new row; undefined where another request of the organization for the listing is open. */
async function insert(
  tx: Transaction,
  actor: Actor,
  wish: Wish,
  ruling: Ruling,
): Promise<string | undefined> {
  const { listing, decided, terms, reason } = wish
  const { account, decision } = decided
  const at = now()
  const id = newId('request')
  const { selection, repositoryIds, ...plan } = terms
  const { count } = await tx.installationRequest.createMany({
    data: [
      {
        ...plan,
        ...ruledFields(ruling),
        id,
        reason,
        organizationId: account.id,
        listingId: listing.id,
        requesterId: actor.accountId,
        source: 'person',
        repositorySelection: selection,
        repositoryIds: repositoryIds.map(BigInt),
        repositoryNames: namesOf(decided.standing, repositoryIds),
        decision: { ...decision, reasons: decision.reasons.map((one) => ({ ...one })) },
        dueAt: nextRequestCheck(at),
        expiresAt: expiryOf(at),
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1 ? id : undefined
}

async function write(
  actor: Actor,
  wish: Wish,
  { ruling, permissions, approvable }: Ruled,
): Promise<Result<Asked>> {
  const { listing, decided, terms } = wish
  const place = { organizationId: decided.account.id, listingId: listing.id }
  return transaction(async (tx) => {
    // What the policy says was read before; another version since may say otherwise.
    const isCurrent = await isHeld(tx, place.organizationId, ruling.policyVersion ?? 0)
    if (!isCurrent) return err(domainError('conflict'))
    // What a rule denies takes nothing away that was approved before.
    const isDenied = ruling.outcome.decision === 'deny'
    const asked = { terms, permissions }
    const superseded = isDenied ? null : await supersedeApproval(tx, actor, place, asked)
    const id = await insert(tx, actor, wish, ruling)
    if (id === undefined) {
      const open = await tx.installationRequest.findFirst({
        where: { ...place, endedAt: null },
        select: { id: true },
      })
      return open === null ? err(domainError('conflict')) : ok({ requestId: open.id, made: false })
    }
    if (superseded !== null) {
      await tx.installationRequest.update({
        where: { id: superseded },
        data: { supersededById: id },
      })
    }
    await recordRequestAudit(tx, actor, {
      requestId: id,
      organizationId: place.organizationId,
      what: 'created',
      detail: { listing: listing.slug, ...terms, repositoryIds: [...terms.repositoryIds] },
    })
    const told = { requestId: id, key: 1, by: actor }
    const decidedAtOnce = isDecided(ruling)
    await announceRequest(tx, { kind: 'request_asked', ...told, decidedAtOnce })
    const request = { id, ...place, asked: terms }
    const ruled = await decideByRule(tx, request, ruling, approvable)
    return ruled.ok ? ok({ requestId: id, made: true }) : ruled
  })
}

/**
 * Asks an organization for an integration, from its listing (S13): access and money together, with
 * the reason. Somebody who may do it all alone is told so. One request per organization and listing
 * is open at a time: where there is one, it is answered, to be supported. Who asks for more than
 * what was approved for them, or for an app that asks for more by now, asks anew, and the approval
 * ends. The organization's policy runs over it at once: a rule may approve or deny it, by its name.
 * Errors: `invalid_input`, `not_found`, `nothing_to_ask`, `not_allowed_to_ask`, `denied_recently`,
 * `rate_limited`, `conflict` where the policy changed meanwhile, those of deciding and of the terms.
 */
export async function askRequest(actor: Actor, input: unknown): Promise<Result<Asked>> {
  const parsed = parseInput(askSchema, input)
  if (!parsed.ok) return parsed
  const wish = await readWish(actor, parsed.value)
  if (!wish.ok) return wish
  const { listing, decided, terms } = wish.value
  const place = { organizationId: decided.account.id, listing }
  const ruled = await ruleOn(actor, wish.value)
  if (!ruled.ok) return ruled
  const { policyVersion } = ruled.value.ruling
  const denied = await findDenied(db(), { ...place, terms, policyVersion })
  const again = mayAskAgain(denied, now())
  if (!again.ok) return again
  const within = await spend(`ask:${actor.userId}:${place.organizationId}`, LIMIT)
  if (!within.ok) return within
  await knowOwners(decided.account.id)
  return write(actor, wish.value, ruled.value)
}
