'use server'

import { z } from 'zod'
import { quoteAgain } from '@/app/[locale]/(buyer)/listings/[slug]/setup/quote-again'
import type { ShownOrder } from '@/components/setup/order-form'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { slugSchema } from '@/lib/listings/schema'
import { changeFreePlan } from '@/lib/purchases/commands/change-free-plan'
import { changePlan } from '@/lib/purchases/commands/change-plan'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { findPlanNumber } from '@/lib/purchases/queries/find-plan-number'

const changeSchema = z.looseObject({
  purchase: z.string().max(40),
  planId: z.string().max(40),
  cycle: z.string().max(10).optional(),
  units: z.string().max(20).optional(),
  seenWhen: z.string().optional(),
})

type Change = z.output<typeof changeSchema>

/** The page with the same choice, which says that the amounts are others now. */
async function askAgain({ purchase, planId, cycle, units }: Change, locale: Locale) {
  const plan = String((await findPlanNumber(planId)) ?? '')
  const query = new URLSearchParams({ plan, cycle: cycle ?? '', units: units ?? '1', changed: '1' })
  return ok({ redirectTo: `/${locale}/purchases/${purchase}/change?${query}` })
}

/** Changes the plan: now, or with the next period. Other amounts than those seen are shown again. */
export const changeAction = signedInAction<typeof changeSchema, ShownOrder>(
  changeSchema,
  async (actor, input, locale) => {
    const done = (what: string) =>
      ok({ redirectTo: `/${locale}/purchases/${input.purchase}?done=${what}` })
    // Between free plans there is nothing to see, so no amounts come along.
    if (input.seenWhen === undefined) {
      const freed = await changeFreePlan(actor, input)
      return freed.ok ? done('changed') : freed
    }
    const changed = await changePlan(actor, input)
    if (changed.ok) return done(changed.value)
    return changed.error.code === 'price_changed' ? askAgain(input, locale) : changed
  },
)

const upgradeSchema = z
  .looseObject({
    slug: slugSchema,
    intent: z.enum(['confirm', 'quote']).catch('confirm'),
    name: z.string().trim().min(1).max(100).optional(),
    taxId: z.string().max(40).optional(),
    termsAccepted: z.string().optional(),
  })
  .refine(({ intent, termsAccepted }) => intent === 'quote' || termsAccepted, {
    path: ['termsAccepted'],
  })

/** From a free plan to a paid one: leads to Stripe. Other amounts than those seen come back to be confirmed. */
export const upgradeAction = signedInAction(upgradeSchema, async (actor, input, locale) => {
  if (input.intent === 'quote') return quoteAgain(actor, input, locale, false)
  const started = await startCheckout(actor, input)
  if (started.ok) return ok({ redirectTo: started.value.url })
  const { code } = started.error
  const isOther = code === 'price_changed' || code === 'trial_used'
  return isOther ? quoteAgain(actor, input, locale, true) : started
})
