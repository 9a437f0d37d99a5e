'use server'

import { z } from 'zod'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { orderSetup } from '@/lib/installs/commands/order-setup'
import { slugSchema } from '@/lib/listings/schema'
import { quoteAgain } from './quote-again'

/** What the form itself asks for; what was chosen above it is checked by the command, with the same words. */
const schema = z
  .looseObject({
    slug: slugSchema,
    intent: z.enum(['confirm', 'quote']).catch('confirm'),
    name: z.string().trim().min(1).max(100).optional(),
    taxId: z.string().max(40).optional(),
    termsAccepted: z.string().optional(),
    requestId: z.string().max(60).optional(),
  })
  .refine(({ intent, name, termsAccepted }) => !name || intent === 'quote' || termsAccepted, {
    path: ['termsAccepted'],
  })

/** Starts the set-up, within the approval that binds the page if there is one: leads to Stripe where something is paid, else to the page that waits. Other amounts than those seen come back to be confirmed. */
export const setUpAction = signedInAction(schema, async (actor, input, locale) => {
  if (input.intent === 'quote') return quoteAgain(actor, input, locale, false)
  const bound = input.requestId !== undefined
  const ordered = bound ? await orderApproved(actor, input) : await orderSetup(actor, input)
  if (ordered.ok) {
    const { setupId, payUrl } = ordered.value
    return ok({ redirectTo: payUrl ?? `/${locale}/listings/${input.slug}/setup/${setupId}` })
  }
  const { code } = ordered.error
  const isOther = code === 'price_changed' || code === 'trial_used'
  return isOther ? quoteAgain(actor, input, locale, true) : ordered
})
