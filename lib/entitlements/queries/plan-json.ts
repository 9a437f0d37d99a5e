import { Prisma } from '../../db/generated/client'

/** A plan as `planRowSchema` reads it: only what is told of it, in English. */
export function planJson(alias: 'p' | 'pending' | 'wanted'): Prisma.Sql {
  const p = Prisma.raw(alias)
  return Prisma.sql`json_build_object(
    'github_id', ${p}.github_id, 'number', ${p}.number, 'state', ${p}.state,
    'price_model', ${p}.price_model, 'monthly_price', ${p}.monthly_price,
    'yearly_price', ${p}.yearly_price, 'trial_days', ${p}.trial_days, 'words', ${p}.text -> 'en'
  )`
}
