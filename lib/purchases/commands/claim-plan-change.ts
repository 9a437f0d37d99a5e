import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { PlanChange } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { mayBeOnItsWay } from '../rules/settle-change'
import type { ChangeQuote } from './quote-change'

const mostTries = 3

/**
 * The one open change of this purchase, from which the keys for Stripe are made: the one that is
 * there when it is for the same and was prorated to the same moment, so that two tabs at once make
 * one change. Another one that waits for its payment is given up. Error: `conflict` while another
 * one may still be on its way to Stripe, for its amounts would not be those that were seen.
 */
export async function claimPlanChange(
  actor: Actor,
  quote: ChangeQuote,
): Promise<Result<PlanChange>> {
  const { id: purchaseId } = quote.changeable.purchase
  for (let tries = 0; tries < mostTries; tries += 1) {
    const open = await db().planChange.findFirst({ where: { purchaseId, state: 'open' } })
    if (open === null) {
      const made = await insert(actor, quote)
      if (made !== null) return ok(made)
      continue
    }
    if (isSame(open, quote)) return ok(open)
    const waits = quote.subscription.pendingUpdate !== null
    if (!waits && mayBeOnItsWay(open, now())) return err(domainError('conflict'))
    await giveUpChange(open.id)
  }
  return err(domainError('conflict'))
}

/** Closes a change that was not made. Does nothing to one that is no longer open. */
export async function giveUpChange(id: string): Promise<void> {
  await db().planChange.updateMany({
    where: { id, state: 'open' },
    data: { state: 'failed', endedAt: now() },
  })
}

function isSame(open: PlanChange, { target, preview }: ChangeQuote): boolean {
  return (
    open.planId === target.planId &&
    open.cycle === target.cycle &&
    open.units === target.units &&
    open.prorationDate.toISOString() === preview.prorationDate
  )
}

/** Null when another one was faster: the partial index allows one open change. */
function insert(actor: Actor, quote: ChangeQuote): Promise<PlanChange | null> {
  const { changeable, target, preview } = quote
  const { id: purchaseId, accountId } = changeable.purchase
  return transaction(async (tx) => {
    const [made] = await tx.planChange.createManyAndReturn({
      data: [
        {
          id: newId('planChange'),
          purchaseId,
          ...target,
          prorationDate: new Date(preview.prorationDate),
          preview: { ...preview },
          startedById: actor.userId,
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    })
    if (made === undefined) return null
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) },
      action: 'plan_change.started',
      subject: { type: 'purchase', id: purchaseId },
      accountId,
      detail: { changeId: made.id, ...target, today: preview.today.total },
    })
    return made
  })
}
