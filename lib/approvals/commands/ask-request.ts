import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { type Decided, decideFor } from '../../installs/queries/decide-for'
import { loadSetupListing, type SetupListing } from '../../installs/queries/load-setup-listing'
import { findDenied } from '../queries/find-denied'
import { checkTerms, monthlyCost } from '../queries/load-terms'
import { expiryOf, mayAskAgain, nextReminder } from '../rules'
import { type AskInput, askSchema } from '../schema'
import type { Terms } from '../types'
import { announceRequest } from './announce-request'
import { recordRequestAudit } from './record-request-audit'

/** A request that was made, or the one that others made already and that can be supported. */
export interface Asked {
  requestId: string
  /** False where somebody had asked before: nothing was written. */
  made: boolean
}

interface Wish {
  listing: SetupListing
  decided: Decided
  terms: Terms
  reason: string
}

/** Asking is for whoever cannot do it alone: part of the installation, or the payment, needs an owner. */
function mustAsk({ decision, standing }: Decided, paid: boolean): Result<true> {
  if (standing.relation === 'self') return err(domainError('nothing_to_ask', { field: 'accountId' }))
  if (standing.relation === 'owner') return err(domainError('nothing_to_ask', { field: 'accountId' }))
  if (decision.answer === 'no') {
    return err(domainError('not_allowed_to_ask', { field: 'accountId' }))
  }
  if (decision.answer === 'install' && !paid) {
    return err(domainError('nothing_to_ask', { field: 'accountId' }))
  }
  return ok(true)
}

async function toWish(actor: Actor, input: AskInput): Promise<Result<Wish>> {
  const listing = await loadSetupListing(input.slug)
  if (listing === null) return err(domainError('not_found'))
  const selection = input.selection ?? 'all'
  const decided = await decideFor(actor, listing, { ...input, selection })
  if (!decided.ok) return decided
  const terms = checkTerms(listing, input)
  if (!terms.ok) return terms
  const paid = monthlyCost(listing.plans)(terms.value) > 0
  const must = mustAsk(decided.value, paid)
  if (!must.ok) return must
  const asksRepositories = listing.content.permissions.some(({ level }) => level === 'repository')
  const wanted = asksRepositories
    ? { ...terms.value, selection }
    : { ...terms.value, selection: null, repositoryIds: [] }
  return ok({ listing, decided: decided.value, terms: wanted, reason: input.reason })
}

/** A new row; undefined where another request of the organization for the listing is open. */
async function insert(
  tx: Transaction,
  actor: Actor,
  { listing, decided: { account, decision }, terms, reason }: Wish,
): Promise<string | undefined> {
  const at = now()
  const id = newId('request')
  const { selection, repositoryIds, ...plan } = terms
  const { count } = await tx.installationRequest.createMany({
    data: [
      {
        ...plan,
        id,
        reason,
        organizationId: account.id,
        listingId: listing.id,
        requesterId: actor.accountId,
        source: 'person',
        repositorySelection: selection,
        repositoryIds: repositoryIds.map(BigInt),
        decision: { ...decision, reasons: decision.reasons.map((one) => ({ ...one })) },
        dueAt: nextReminder(at, 0),
        expiresAt: expiryOf(at),
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1 ? id : undefined
}

async function write(actor: Actor, wish: Wish): Promise<Result<Asked>> {
  const { listing, decided, terms } = wish
  const organizationId = decided.account.id
  return transaction(async (tx) => {
    const id = await insert(tx, actor, wish)
    if (id === undefined) {
      const open = await tx.installationRequest.findFirst({
        where: { organizationId, listingId: listing.id, endedAt: null },
        select: { id: true },
      })
      return open === null ? err(domainError('conflict')) : ok({ requestId: open.id, made: false })
    }
    await recordRequestAudit(tx, actor, {
      requestId: id,
      organizationId,
      what: 'created',
      detail: { listing: listing.slug, ...terms, repositoryIds: [...terms.repositoryIds] },
    })
    await announceRequest(tx, id, 'created')
    return ok({ requestId: id, made: true })
  })
}

/**
 * Asks an organization for an integration, from its listing (S13): access and money together, with
 * the reason. Somebody who may do it all alone is told so. One request per organization and listing
 * is open at a time: where there is one, it is answered, to be supported. Errors: `invalid_input`,
 * `not_found`, `nothing_to_ask`, `not_allowed_to_ask`, `denied_recently`, those of deciding and of
 * the terms.
 */
export async function askRequest(actor: Actor, input: unknown): Promise<Result<Asked>> {
  const parsed = parseInput(askSchema, input)
  if (!parsed.ok) return parsed
  const wish = await toWish(actor, parsed.value)
  if (!wish.ok) return wish
  const { listing, decided, terms } = wish.value
  const denied = await findDenied(db(), { organizationId: decided.account.id, listing, terms })
  const again = mayAskAgain(denied, now())
  return again.ok ? write(actor, wish.value) : again
}
