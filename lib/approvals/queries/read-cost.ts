import { now } from '../../clock'
import { db } from '../../db/client'
import type { InstallationRequest } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { costOf } from '../rules/cost'
import { costSchema } from '../schema'
import type { CostView, Terms } from '../types'
import { approvedTermsOf, askedTerms } from './load-request'

type Place = Pick<InstallationRequest, 'listingId' | 'organizationId'>

/** What terms cost at a moment, by the trial that the organization had not used until then; null where nothing is to be paid. */
export async function readCost(
  on: Pick<Transaction, 'plan' | 'trialUse'>,
  { listingId, organizationId: accountId }: Place,
  { planId, cycle, units }: Terms,
  at: Date,
): Promise<CostView | null> {
  if (planId === null) return null
  // One after the other: a transaction has one connection.
  const plan = await on.plan.findUnique({ where: { id: planId } })
  const trials = await on.trialUse.count({
    where: { listingId, accountId, startedAt: { lt: at } },
  })
  return costOf({ plan, cycle, units }, trials > 0, at)
}

type Row = Place &
  Parameters<typeof askedTerms>[0] &
  Pick<InstallationRequest, 'approvedTerms' | 'approvedCost' | 'decidedAt' | 'endedAt'>

/**
 * What a request costs: what was approved stays as it was approved, also once the trial is used up;
 * what is over, or was approved before amounts were kept, as it was on that day; else as of now.
 */
export function readRequestCost(row: Row): Promise<CostView | null> {
  if (row.approvedCost !== null) return Promise.resolve(costSchema.parse(row.approvedCost))
  const terms = approvedTermsOf(row) ?? askedTerms(row)
  return readCost(db(), row, terms, row.decidedAt ?? row.endedAt ?? now())
}
