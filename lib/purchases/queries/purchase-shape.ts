import type { Prisma } from '../../db/generated/client'

/** What a purchase in a list is made from. */
export const purchaseShape = {
  account: { select: { login: true, type: true } },
  plan: { select: { text: true, monthlyPrice: true, yearlyPrice: true } },
  listing: {
    select: {
      slug: true,
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
  checkout: { select: { preview: true } },
} satisfies Prisma.PurchaseInclude
