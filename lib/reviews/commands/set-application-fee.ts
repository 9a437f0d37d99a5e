import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { feeSchema } from '../schema'
import { recordCatalogueAudit } from './record-catalogue-audit'

/** Sets the marketplace's part of each payment, in percent, for what is bought from now on: Stripe keeps the old one for subscriptions that run. Error: `invalid_input`. */
export async function setApplicationFee(
  operator: Operator,
  input: unknown,
): Promise<Result<{ percent: number }>> {
  const parsed = parseInput(feeSchema, input)
  if (!parsed.ok) return parsed
  const { percent } = parsed.value
  const values = { applicationFeePercent: percent, updatedAt: now() }
  return transaction(async (tx) => {
    await tx.marketplaceSettings.upsert({
      where: { id: 1 },
      create: { id: 1, ...values },
      update: values,
    })
    const subject = { type: 'marketplace', id: 'settings' }
    await recordCatalogueAudit(tx, operator, 'marketplace.fee_set', subject, { percent })
    return ok({ percent })
  })
}
