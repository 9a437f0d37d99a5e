'use server'

import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { undoCancellation } from '@/lib/purchases/commands/undo-cancellation'
import { undoPlanChange } from '@/lib/purchases/commands/undo-plan-change'

const schema = z.object({ purchase: z.string().max(40) })

const done = (locale: Locale, id: string, what: 'cancelled' | 'undone' | 'change_undone') =>
  ok({ redirectTo: `/${locale}/purchases/${id}?done=${what}` })

export const cancelAction = signedInAction(schema, async (actor, { purchase }, locale) => {
  const result = await cancelPurchase(actor, purchase)
  return result.ok ? done(locale, purchase, 'cancelled') : result
})

export const undoAction = signedInAction(schema, async (actor, { purchase }, locale) => {
  const result = await undoCancellation(actor, purchase)
  return result.ok ? done(locale, purchase, 'undone') : result
})

export const undoChangeAction = signedInAction(schema, async (actor, { purchase }, locale) => {
  const result = await undoPlanChange(actor, purchase)
  return result.ok ? done(locale, purchase, 'change_undone') : result
})
