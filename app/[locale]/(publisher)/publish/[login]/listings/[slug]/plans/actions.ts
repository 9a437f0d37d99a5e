'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import { changeCurrency } from '@/lib/plans/commands/change-currency'
import { createPlan } from '@/lib/plans/commands/create-plan'
import { deletePlan } from '@/lib/plans/commands/delete-plan'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { markPlan } from '@/lib/plans/commands/mark-plan'
import { movePlan } from '@/lib/plans/commands/move-plan'
import { planCurrencySchema, planFormSchema, planVersionSchema } from '@/lib/plans/schema'

const place = z.object({ login: z.string().max(40), slug: z.string().max(80) })
const plan = place.extend({ plan: z.string().max(40) })

type Place = z.output<typeof place>

/** Does something to the plans of the listing that the form names, for somebody who may write it. */
async function within<T>(
  actor: Actor,
  { login, slug }: Place,
  work: (listing: ManagedListing) => Promise<Result<T>>,
): Promise<Result<T>> {
  const listing = await authorizeListing(actor, login, slug, 'editor')
  return listing.ok ? work(listing.value) : listing
}

const plansPage = (locale: Locale, { login, slug }: Place) =>
  `/${locale}/publish/${login}/listings/${slug}/plans`

async function told(locale: Locale, done: Result<unknown>) {
  if (!done.ok) return done
  const t = await getTranslations({ locale, namespace: 'planEditor' })
  return ok({ message: t('done') })
}

export const createPlanAction = signedInAction(
  place.and(planFormSchema),
  async (actor, input, locale) => {
    const made = await within(actor, input, (listing) => createPlan(actor, listing, input))
    return made.ok ? ok({ redirectTo: `${plansPage(locale, input)}?saved=${made.value}` }) : made
  },
)

export const editPlanAction = signedInAction(
  plan.and(planVersionSchema).and(planFormSchema),
  async (actor, input, locale) => {
    const saved = await within(actor, input, (listing) =>
      editPlan(actor, listing, input.plan, input),
    )
    return saved.ok ? ok({ redirectTo: `${plansPage(locale, input)}?saved=${saved.value}` }) : saved
  },
)

export const deletePlanAction = signedInAction(plan, async (actor, input, locale) =>
  told(locale, await within(actor, input, (listing) => deletePlan(actor, listing, input.plan))),
)

export const markPlanAction = signedInAction(
  plan.extend({ do: z.enum(['mark', 'unmark']) }),
  async (actor, input, locale) =>
    told(
      locale,
      await within(actor, input, (listing) => markPlan(actor, listing, input.plan, input.do)),
    ),
)

export const movePlanAction = signedInAction(
  plan.extend({ direction: z.enum(['up', 'down']) }),
  async (actor, input, locale) =>
    told(
      locale,
      await within(actor, input, (listing) =>
        movePlan(actor, listing, input.plan, input.direction),
      ),
    ),
)

export const changeCurrencyAction = signedInAction(
  place.and(planCurrencySchema),
  async (actor, input, locale) =>
    told(locale, await within(actor, input, (listing) => changeCurrency(actor, listing, input))),
)
