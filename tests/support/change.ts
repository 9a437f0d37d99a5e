import type { Actor } from '@/lib/accounts/types'
import { previewPlanChange } from '@/lib/purchases/commands/preview-plan-change'
import { must } from './market'

export interface ChangeForm {
  purchase: string
  planId: string
  cycle: string
  units: string
}

/** A change as a form sends it, with the prices that Stripe says now. */
export async function agreedChange(actor: Actor, form: ChangeForm) {
  const { today, nextInvoice, when, prorationDate } = must(await previewPlanChange(actor, form))
  return {
    ...form,
    seenToday: String(today.total),
    seenNext: String(nextInvoice?.total ?? 0),
    seenWhen: when,
    prorationDate,
  }
}
