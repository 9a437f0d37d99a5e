import { z } from 'zod'
import { slugSchema } from '../listings/schema'

/** Why a listing is sent back, turned down or suspended: a closed list, with its words in lib/reviews/messages. */
export const reasonCodes = [
  'name_misleading',
  'texts_unclear',
  'texts_promotional',
  'images_unsuitable',
  'links_broken',
  'permissions_excessive',
  'permissions_unexplained',
  'plans_unclear',
  'not_working',
  'duplicate',
  'not_an_integration',
  'intellectual_property',
  'malware',
  'terms_violated',
  'complaints',
  'other',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** What somebody can hold against a listing. */
export const reportReasons = [
  'misleading',
  'broken',
  'malware',
  'privacy',
  'intellectual_property',
  'spam',
  'other',
] as const

export type ReportReason = (typeof reportReasons)[number]

export const decisions = ['approve', 'request_changes', 'reject'] as const
export type Decision = (typeof decisions)[number]

/** The mail that each decision sends to the integrator. */
export const decisionMails = {
  approve: 'review_approved',
  request_changes: 'review_changes_requested',
  reject: 'review_rejected',
} as const

/** A form sends one ticked box as a word, several as a list. */
const codesSchema = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.enum(reasonCodes)).max(reasonCodes.length),
)

const messageSchema = z.string().trim().max(4000)

/** A decision of the operator. Whoever does not approve says why: at least one reason, and words. */
export const decisionSchema = z
  .object({
    decision: z.enum(decisions),
    reasons: codesSchema.default([]),
    message: messageSchema.default(''),
  })
  .refine(({ decision, reasons }) => decision === 'approve' || reasons.length > 0, {
    path: ['reasons'],
  })
  .refine(({ decision, message }) => decision === 'approve' || message !== '', {
    path: ['message'],
  })

export const suspensionSchema = z.object({
  reasons: codesSchema.pipe(z.array(z.enum(reasonCodes)).min(1)),
  message: messageSchema.min(1),
})

/** What the integrator wants the operator to know, or not. */
export const submissionSchema = z.object({ note: z.string().trim().max(1000).default('') })

export const appealSchema = z.object({ note: z.string().trim().min(20).max(4000) })

export const reportSchema = z.object({
  reason: z.enum(reportReasons),
  text: z.string().trim().min(20).max(4000),
})

export const answerSchema = z.object({
  outcome: z.enum(['answered', 'dismissed']),
  answer: messageSchema.min(1),
})

const localized = (limit: number) =>
  z.object({
    en: z.string().trim().min(1).max(limit),
    fr: z.string().trim().min(1).max(limit),
  })

/** A category of the catalogue, in both languages. */
export const categorySchema = z.object({ name: localized(80), description: localized(300) })

/** Percent of each payment, with at most two decimals. */
export const feeSchema = z.object({
  percent: z
    .string()
    .trim()
    .regex(/^\d{1,3}([.,]\d{1,2})?$/)
    .transform((text) => Number(text.replace(',', '.')))
    .pipe(z.number().max(100)),
})

/** The home page has room for as many. */
export const mostFeatured = 6

/** Addresses of the listings that the home page begins with, in their order, with commas between them. */
export const featuredSchema = z.object({
  slugs: z
    .string()
    .max(600)
    .transform((text) => [...new Set(text.split(',').filter((slug) => slug !== ''))])
    .pipe(z.array(slugSchema).max(mostFeatured)),
})

const checkNames = ['links', 'name', 'images', 'texts', 'permissions', 'webhook'] as const

const findingSchema = z.object({
  check: z.enum(checkNames),
  level: z.enum(['info', 'warning', 'problem']),
  /** Its words are under `reviews.findings`. */
  code: z.string(),
  /** The field of the listing that it is about. */
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export type Finding = z.infer<typeof findingSchema>

/** What the automatic checks found; kept in listing_review.checks. */
export const reviewChecksSchema = z.object({ findings: z.array(findingSchema) })

/** What was said when a listing was suspended or delisted; kept in the audit row. */
export const auditDetailSchema = z.object({
  reasons: z.array(z.enum(reasonCodes)).catch([]),
  message: z.string().catch(''),
})
