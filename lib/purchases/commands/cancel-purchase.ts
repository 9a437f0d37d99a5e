import type { Actor } from '../../accounts/types'
import type { Result } from '../../core/result'
import { db } from '../../db/client'
import { authorizePurchase } from '../queries/authorize-purchase'
import type { CancelDecision } from '../rules/may-cancel'
import { endPurchase } from './end-purchase'

/** Cancels: a free plan and a trial at once, what is paid at the end of its period. Answers when it ends. Errors: those of `authorizePurchase` and {@link endPurchase}. */
export async function cancelPurchase(actor: Actor, id: string): Promise<Result<CancelDecision>> {
  const authorized = await authorizePurchase(actor, id)
  if (!authorized.ok) return authorized
  const purchase = await db().purchase.findUniqueOrThrow({ where: { id: authorized.value } })
  return endPurchase(purchase, actor)
}
