import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import { type Market, makeActor, makeMarket, must } from './market'

/** A market with somebody who writes its listing. */
export interface ManagedMarket extends Market {
  editor: Actor
  managed: ManagedListing
}

/** Makes a market, with a webhook if it has an address, and an editor of it. */
export async function makeManagedMarket(slug: string, url?: string): Promise<ManagedMarket> {
  const market = await makeMarket(slug, url)
  const editor = await makeActor()
  const { publisherId } = market.listing
  const account = { accountId: editor.accountId, invitedById: editor.userId, createdAt: now() }
  await db().publisherEditor.create({ data: { publisherId, ...account } })
  const managed = must(await authorizeListing(editor, 'hexlint', slug, 'editor'))
  return { ...market, editor, managed }
}
