import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { checkChange } from '../queries/load-change'
import { changeSchema } from '../schema'
import { writeChanges } from './write-changes'

/** Changes one free plan for another, at once and without Stripe. Errors: `invalid_input`, those of {@link checkChange}, `change_not_possible` where either plan costs something, `conflict`. */
export async function changeFreePlan(actor: Actor, input: unknown): Promise<Result<void>> {
  const request = parseInput(changeSchema, input)
  if (!request.ok) return request
  const checked = await checkChange(actor, request.value)
  if (!checked.ok) return checked
  const { changeable, plan, effect } = checked.value
  const { id, version, cycle } = changeable.purchase
  if (cycle !== null || effect.when !== 'now') return err(domainError('change_not_possible'))
  const changed = await transaction(async (tx) => {
    const before = await tx.purchase.findUniqueOrThrow({ where: { id } })
    const [purchase] = await tx.purchase.updateManyAndReturn({
      where: { id, version, cycle: null, state: 'active' },
      data: { planId: plan.id },
    })
    if (purchase === undefined) return false
    const changes = [{ action: 'changed' as const, effectiveAt: now() }]
    await writeChanges(tx, { purchase, before, changes, read: null, actor })
    return true
  })
  return changed ? ok(undefined) : err(domainError('conflict'))
}
