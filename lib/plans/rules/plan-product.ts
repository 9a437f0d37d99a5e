import { planTextSchema } from '../schema'

/** What a plan's product is called at Stripe, which is what invoices show: the listing's name and the plan's, in English. */
export function productOf(
  listingName: string,
  plan: { text: unknown },
): { name: string; unitLabel: string | null } {
  const { name, unitName } = planTextSchema.parse(plan.text).en
  return { name: `${listingName} ${name}`, unitLabel: unitName }
}
