import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from '@/lib/purchases/rules/difference'
import {
  advanceTest,
  cancelTest,
  changeTest,
  endTest,
  fieldsOf,
  hasPending,
  startTest,
  undoTest,
} from '@/lib/purchases/rules/test-purchase'
import type { PurchaseFields } from '@/lib/purchases/types'

const at = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-09T12:00:00Z')
const plan = { id: 'pln_team', currency: 'eur' }
const monthly = { cycle: 'monthly', units: 2, unitPrice: 1000, trialDays: 0 } as const
const begun = startTest(plan, monthly, at)
const onTrial = startTest(plan, { ...monthly, trialDays: 14 }, at)
const free = startTest(plan, { cycle: null, units: 1, unitPrice: 0, trialDays: 0 }, at)
const said = (before: PurchaseFields, after: PurchaseFields) =>
  difference(before, after, later).map(({ action }) => action)
const value = <T>(result: { ok: true; value: T } | { ok: false }) => {
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('what becomes of a test purchase', () => {
  it('begins with its trial, its period, or neither', () => {
    expect(begun.currentPeriodEnd).toEqual(new Date('2026-04-01T12:00:00Z'))
    expect(onTrial).toMatchObject({
      trialEndsAt: new Date('2026-03-15T12:00:00Z'),
      currentPeriodEnd: new Date('2026-03-15T12:00:00Z'),
    })
    expect(free).toMatchObject({ cycle: null, currentPeriodEnd: null, trialEndsAt: null })
  })

  it.each([
    ['cancelling a paid plan', begun, value(cancelTest(begun, later)), ['pending_change']],
    ['cancelling a trial', onTrial, value(cancelTest(onTrial, later)), ['cancelled']],
    ['cancelling a free plan', free, value(cancelTest(free, later)), ['cancelled']],
    ['the end of a trial', onTrial, advanceTest(onTrial, later), ['changed']],
    ['the next period', begun, advanceTest(begun, later), ['renewed']],
    ['the end of the test', begun, endTest(begun, later), ['cancelled']],
  ] as const)('%s', (_, before, after, actions) => {
    expect(said(before, after)).toEqual(actions)
  })

  it('refuses to cancel twice and to undo nothing', () => {
    const ending = value(cancelTest(begun, later))
    expect(cancelTest(ending, later)).toMatchObject({ error: { code: 'not_cancellable' } })
    expect(undoTest(begun)).toMatchObject({ error: { code: 'nothing_to_undo' } })
    expect(undoTest(endTest(begun, later))).toMatchObject({ error: { code: 'nothing_to_undo' } })
  })

  it('keeps the trial through a change of paid plans and ends it with a free one', () => {
    const target = { planId: 'pln_other', cycle: 'yearly', units: 1 } as const
    const other = changeTest(onTrial, target, { when: 'now' }, later)
    expect(other).toMatchObject({ ...target, trialEndsAt: onTrial.trialEndsAt })
    const none = changeTest(onTrial, { ...target, cycle: null }, { when: 'now' }, later)
    expect(none).toMatchObject({ trialEndsAt: null, currentPeriodEnd: null })
  })

  const steps = fc.constantFrom('cancel', 'undo', 'apply', 'up', 'down')
  it('in any order stays whole: nothing pending without a date, no life after the end', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (order) => {
        let fields = onTrial
        for (const step of order) {
          const before = fields
          if (fields.state === 'cancelled') break
          fields = take(fields, step)
          const pending = fields.pendingEffectiveAt !== null
          expect(pending).toBe(fields.cancelAtPeriodEnd || fields.pendingPlanId !== null)
          expect(fields.endedAt !== null).toBe(fields.state === 'cancelled')
          if (said(before, fields).length === 0) {
            expect(fieldsOf(fields)).toEqual(fieldsOf(before))
          }
        }
      }),
    )
  })
})

function take(fields: PurchaseFields, step: string): PurchaseFields {
  if (step === 'apply') return hasPending(fields) ? advanceTest(fields, later) : fields
  const target = { planId: `pln_${step}`, cycle: 'monthly', units: 1 } as const
  const effect =
    step === 'up' || fields.currentPeriodEnd === null
      ? ({ when: 'now' } as const)
      : ({ when: 'period_end', at: fields.currentPeriodEnd } as const)
  if (step === 'up' || step === 'down') return changeTest(fields, target, effect, later)
  const moved = step === 'cancel' ? cancelTest(fields, later) : undoTest(fields)
  return moved.ok ? moved.value : fields
}
