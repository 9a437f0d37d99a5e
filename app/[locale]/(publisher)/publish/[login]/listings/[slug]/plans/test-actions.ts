'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { changeTestPurchase } from '@/lib/purchases/commands/change-test-purchase'
import { moveTestPurchase } from '@/lib/purchases/commands/move-test-purchase'
import { startTestPurchase } from '@/lib/purchases/commands/start-test-purchase'
import { changeSchema, orderSchema } from '@/lib/purchases/schema'

const place = z.object({ login: z.string().max(40), slug: z.string().max(80) })

async function told(locale: Locale, what: 'started' | 'moved') {
  const t = await getTranslations({ locale, namespace: 'planEditor.tests' })
  return ok({ message: t(what) })
}

export const startTestAction = signedInAction(
  orderSchema.extend(place.shape),
  async (actor, input, locale) => {
    const listing = await authorizeListing(actor, input.login, input.slug, 'editor')
    if (!listing.ok) return listing
    const started = await startTestPurchase(actor, listing.value, input)
    return started.ok ? told(locale, 'started') : started
  },
)

export const changeTestAction = signedInAction(
  changeSchema.extend(place.shape),
  async (actor, input, locale) => {
    const listing = await authorizeListing(actor, input.login, input.slug, 'editor')
    if (!listing.ok) return listing
    const changed = await changeTestPurchase(actor, listing.value, input)
    return changed.ok ? told(locale, 'moved') : changed
  },
)

export const moveTestAction = signedInAction(
  place.extend({
    purchase: z.string().max(40),
    move: z.enum(['cancel', 'undo', 'apply', 'end']),
  }),
  async (actor, { login, slug, purchase, move }, locale) => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const moved = await moveTestPurchase(actor, listing.value, purchase, move)
    return moved.ok ? told(locale, 'moved') : moved
  },
)
