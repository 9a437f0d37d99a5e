import { type Locale, localize } from '../../core/locales'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { ManagedListingId } from '../../listings/types'
import { planTextSchema } from '../../plans/schema'
import { cancelTest, hasPending } from '../rules/test-purchase'
import type { TestPurchase } from '../types'

const shape = {
  account: { select: { login: true, type: true } },
  plan: { select: { text: true } },
  pendingPlan: { select: { text: true } },
  ledger: { orderBy: { version: 'desc' }, take: 10 },
} satisfies Prisma.PurchaseInclude

type Row = Prisma.PurchaseGetPayload<{ include: typeof shape }>

/** The test purchases of a listing that have not ended, the newest first. */
export async function listTestPurchases(
  listingId: ManagedListingId,
  locale: Locale,
): Promise<TestPurchase[]> {
  const rows = await db().purchase.findMany({
    where: { listingId, isTest: true, state: { not: 'cancelled' } },
    orderBy: { id: 'desc' },
    include: shape,
    take: 50,
  })
  return rows.map((row) => toTestPurchase(row, locale))
}

function toTestPurchase(row: Row, locale: Locale): TestPurchase {
  const words = localize(planTextSchema.parse(row.plan.text), locale)
  return {
    id: row.id,
    account: row.account,
    planId: row.planId,
    planName: words.name,
    cycle: row.cycle,
    units: row.units,
    unitName: words.unitName,
    trialEndsAt: row.trialEndsAt?.toISOString() ?? null,
    periodEndsAt: row.currentPeriodEnd?.toISOString() ?? null,
    pending: pendingOf(row, locale),
    mayApply: hasPending(row),
    mayCancel: cancelTest(row, row.startedAt).ok,
    history: row.ledger.map(({ version, action, createdAt }) => ({
      version,
      action,
      at: createdAt.toISOString(),
    })),
  }
}

function pendingOf(
  { pendingEffectiveAt, pendingPlan }: Row,
  locale: Locale,
): TestPurchase['pending'] {
  if (pendingEffectiveAt === null) return null
  const words = pendingPlan && localize(planTextSchema.parse(pendingPlan.text), locale)
  return { planName: words?.name ?? null, at: pendingEffectiveAt.toISOString() }
}
