import { z } from 'zod'
import type { Delivery } from './deliveries'

const Account = z.object({ login: z.string() })
const Payload = z.object({
  action: z.string().optional(),
  marketplace_purchase: z
    .object({
      account: Account,
      billing_cycle: z.string().nullable(),
      unit_count: z.number(),
      plan: z.object({ name: z.string() }),
    })
    .optional(),
  installation: z.object({ account: Account.nullable().optional() }).optional(),
})

export interface Summary {
  action: string
  account: string
  plan: string
  units: string
}

/** What a webhook is about, in the words that its payload has for it; empty where it has none. */
export function summarize({ payload }: Delivery): Summary {
  const read = Payload.safeParse(payload ?? {})
  if (!read.success) return { action: '', account: '', plan: '', units: '' }
  const { action = '', marketplace_purchase: purchase, installation } = read.data
  const cycle = purchase?.billing_cycle ? `, ${purchase.billing_cycle}` : ''
  return {
    action,
    account: purchase?.account.login ?? installation?.account?.login ?? '',
    plan: purchase ? `${purchase.plan.name}${cycle}` : '',
    units: purchase ? String(purchase.unit_count) : '',
  }
}
