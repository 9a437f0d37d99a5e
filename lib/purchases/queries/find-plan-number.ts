import { isId } from '../../core/ids'
import { db } from '../../db/client'

/** The number by which addresses name a plan in its listing; null for an unknown plan. */
export async function findPlanNumber(planId: string): Promise<number | null> {
  if (!isId('plan', planId)) return null
  const plan = await db().plan.findUnique({ where: { id: planId }, select: { number: true } })
  return plan?.number ?? null
}
