import { z } from 'zod'

/** Actions such as `purchase.cancelled`, or the beginning of one. */
const actionSchema = z.string().regex(/^[a-z_]{1,40}(\.[a-z_]{0,60})?$/)

/** A GitHub login, or what acted of itself: `github`, `stripe`, `system`. */
const actorSchema = z.string().regex(/^\w[\w-]{0,60}$/)

/** The name of an integration, or the last part of its address. */
const listingSchema = z
  .string()
  .max(100)
  .refine((name) => name.isWellFormed() && !name.includes('\0'))

/** The year before the first is none to PostgreSQL. */
const daySchema = z.iso.date().refine((day) => day >= '0001')

/** A field of a form that was left empty is not there. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** What to look for in the audit log; days are in UTC, both of them included. */
export const auditFilterSchema = z
  .object({
    action: optional(z.string().trim().pipe(actionSchema)),
    actor: optional(z.string().trim().pipe(actorSchema)),
    listing: optional(z.string().trim().pipe(listingSchema)),
    from: optional(daySchema),
    to: optional(daySchema),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'] })

export type AuditFilter = z.infer<typeof auditFilterSchema>

export const auditFields = ['action', 'actor', 'listing', 'from', 'to'] as const

export type AuditField = (typeof auditFields)[number]
