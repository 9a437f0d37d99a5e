import type { ShownOrder } from '@/components/setup/order-form'
import type { Actor } from '@/lib/accounts/types'
import { domainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import { err, ok, type Result } from '@/lib/core/result'
import { getListingPage } from '@/lib/listings/queries'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { previewOrderSchema } from '@/lib/purchases/schema'
import { orderWords } from './order-words'

interface Asked {
  slug: string
}

/** The bill for what the form says now, tax ID included. `changed` when the person had seen another one. */
export async function quoteAgain(
  actor: Actor,
  input: Asked,
  locale: Locale,
  changed: boolean,
): Promise<Result<{ shown: ShownOrder }>> {
  const order = previewOrderSchema.safeParse(input).data
  const preview = await previewPurchase(actor, input)
  if (!preview.ok) return preview
  const listing = await getListingPage(input.slug, locale)
  const plan = listing?.plans.find(({ id }) => id === order?.planId)
  if (!listing || !plan || !order) return err(domainError('plan_not_available'))
  const ordered = {
    plan,
    cycle: order.cycle ?? ('monthly' as const),
    units: order.units,
    seller: listing.seller.name,
  }
  return ok({ shown: { words: await orderWords(ordered, preview.value, locale), changed } })
}
