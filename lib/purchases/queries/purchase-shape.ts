import type { Prisma } from '../../db/generated/client'

/** The order that was paid last. */
export const paidCheckout = {
  where: { state: 'completed' },
  orderBy: { id: 'desc' },
  take: 1,
  select: { preview: true },
} satisfies Prisma.Purchase$checkoutsArgs

/** The newest changes, with what was shown of their price. */
export const madeChanges = {
  where: { state: { in: ['applied', 'scheduled'] } },
  orderBy: { id: 'desc' },
  take: 5,
  select: { planId: true, cycle: true, units: true, preview: true },
} satisfies Prisma.Purchase$changesArgs

/** What a purchase in a list is made from. */
export const purchaseShape = {
  account: { select: { login: true, type: true } },
  plan: { select: { text: true, monthlyPrice: true, yearlyPrice: true } },
  listing: {
    select: {
      slug: true,
      state: true,
      publisher: { select: { name: true, supportEmail: true, websiteUrl: true } },
      currentRevision: {
        select: {
          name: true,
          content: true,
          assets: { where: { role: 'logo' }, select: { assetId: true } },
        },
      },
    },
  },
  invoices: {
    where: { total: { gt: 0 } },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { total: true },
  },
  pendingPlan: { select: { text: true, monthlyPrice: true, yearlyPrice: true } },
  checkouts: paidCheckout,
  changes: madeChanges,
} satisfies Prisma.PurchaseInclude
