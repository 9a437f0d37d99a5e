import { db } from '@/lib/db/client'
import { ensurePlanPrices } from '@/lib/plans/commands/ensure-plan-prices'

const atOnce = 4

/** Makes the products and prices of every paid plan on the integrators' Stripe accounts; what is there stays. */
export async function seedPrices(onProgress?: (done: number, total: number) => void) {
  const listings = await db().listing.findMany({
    where: {
      publisher: { stripeAccount: { isNot: null } },
      plans: { some: { state: 'published', priceModel: { not: 'free' } } },
    },
    orderBy: { number: 'asc' },
    select: { id: true, slug: true },
  })
  let done = 0
  const queue = [...listings]
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const made = await ensurePlanPrices(next.id)
      if (!made.ok) throw new Error(`No prices for ${next.slug}: ${JSON.stringify(made.error)}`)
      done += 1
      onProgress?.(done, listings.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
