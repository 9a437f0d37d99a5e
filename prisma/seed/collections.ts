import { orderCollection } from '@/lib/collections/commands/order-collection'
import { addCollection, publishCollection } from '@/lib/collections/commands/save-collection'
import type { Result } from '@/lib/core/result'
import type { Transaction } from '@/lib/db/transaction'
import { demoCollections } from '../demo/collections'
import type { DemoListing } from '../demo/types'

const system = { type: 'system' } as const

/** The demo's collections, of the listings that are there. */
export async function seedCollections(
  tx: Transaction,
  listings: readonly DemoListing[],
): Promise<void> {
  const there = new Set(listings.map(({ slug }) => slug))
  for (const { slug, listings: all, ...words } of demoCollections) {
    const collected = all.filter((one) => there.has(one))
    if (collected.length === 0) continue
    must(slug, await addCollection(system, { slug, ...words }, tx))
    must(slug, await orderCollection(system, slug, collected, tx))
    must(slug, await publishCollection(system, slug, true, tx))
  }
}

function must(what: string, result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo is wrong at ${what}: ${JSON.stringify(result.error)}`)
}
