import { z } from 'zod'

const moneySchema = z.object({ amount: z.number().int(), currency: z.string() })
const isoDate = z.iso.datetime()

const purchaseSchema = z.object({
  purchaseId: z.string(),
  listingName: z.string(),
  planName: z.string(),
  accountLogin: z.string(),
  units: z.number().int(),
  unitName: z.string().nullable(),
  seller: z.object({ name: z.string(), supportEmail: z.string() }),
  /** What the mail is about: the next payment, the end, the failed payment. */
  at: isoDate.nullable(),
  amount: moneySchema.nullable(),
  trialEndsAt: isoDate.nullable(),
  /** Stripe's page of an invoice to pay. */
  invoiceUrl: z.string().nullable(),
})

const installationSchema = z.object({
  listingName: z.string(),
  listingSlug: z.string(),
  accountLogin: z.string(),
  repositories: z.enum(['all', 'selected']).nullable(),
  confirmedAt: isoDate,
})

const endpointSchema = z.object({
  listingName: z.string(),
  listingSlug: z.string(),
  publisherLogin: z.string(),
  url: z.string(),
  failures: z.number().int(),
  lastError: z.string(),
  pausedAt: isoDate,
})

/** What the integrator of a listing, the operator, or whoever reported it is told. */
const listingSchema = z.object({
  listingName: z.string(),
  publisherName: z.string(),
  /** The page that the button leads to, after the language, such as `/operator/reviews/rvw_…`. */
  path: z.string().startsWith('/'),
  at: isoDate,
  /** In the reader's words. */
  reasons: z.array(z.string()),
  message: z.string(),
})

const listingMailKinds = [
  'review_submitted',
  'review_approved',
  'review_changes_requested',
  'review_rejected',
  'review_waiting',
  'listing_suspended',
  'listing_resumed',
  'listing_delisted',
  'listing_transferred',
  'report_received',
  'report_answered',
] as const

const publisherRef = z.object({ name: z.string(), login: z.string() })

/** What a notification is about, by the kind's name: an entry in rules/kinds.ts says the rest. */
export const noticeKindNames = [
  'request_asked',
  'request_supported',
  'request_needs_info',
  'request_answered',
  'request_approval_given',
  'request_approved',
  'request_denied',
  'request_withdrawn',
  'request_expired',
  'request_reminder',
  'request_waiting',
  'request_expiring',
  'request_active',
  'request_removed',
  'request_larger',
  'request_ending',
  'permissions_asked',
  'permissions_accepted',
  'permissions_reminder',
  'authorization_asked',
  'campaign_started',
  'campaign_assigned',
  'campaign_reminder',
  'campaign_closed',
  'plan_goes_on',
] as const

/** Facts that a notification may name beside its sentence, in the order given. */
const noticeFacts = [
  'reason',
  'message',
  'approvals',
  'plan',
  'units',
  'price',
  'firstBill',
  'trial',
  'repositories',
  'permissions',
  'monthlyCost',
  'yearlyCost',
  'rule',
  'endsOn',
  'expires',
  'approved',
  'installed',
  'newPermissions',
  'deadline',
  'integrations',
  'unanswered',
  'outstanding',
  'kept',
  'narrowed',
  'removed',
  'gone',
] as const

const localizedSchema = z.object({ en: z.string(), fr: z.string().optional() })
const accessSchema = z.enum(['read', 'write', 'admin'])

/** Which and how many: some by name, or all. */
const repositoriesSchema = z.object({
  repositories: z.union([z.literal('all'), z.int().min(0)]),
  names: z.array(z.string()).optional(),
})

/** The highest access among them, those that weigh most by GitHub's name, and how many more there are. The scopes of OAuth Apps have no access of their own. */
const permissionsSchema = z.object({
  highest: accessSchema,
  permissions: z.array(z.object({ title: z.string(), access: accessSchema.nullable() })),
  more: z.int().min(0),
})

const priceSchema = z.object({
  price: moneySchema,
  cycle: z.enum(['monthly', 'yearly']),
  unit: localizedSchema.nullable(),
})

/** As the reader says it: a text, a text in several languages, a day, a number of days, an amount, a price, which repositories, which permissions. */
const factValueSchema = z.union([
  z.string(),
  localizedSchema,
  z.object({ date: isoDate }),
  z.object({ days: z.int().min(0) }),
  moneySchema,
  priceSchema,
  repositoriesSchema,
  permissionsSchema,
])

/** What somebody is told in the inbox and by mail. */
const noticeSchema = z.object({
  /** The id of what it is about, such as a request's. */
  id: z.string(),
  listing: z.string().optional(),
  /** The name of a campaign, where it is about one and no listing. */
  campaign: z.string().optional(),
  /** The login of the account that it concerns. */
  account: z.string(),
  /** The login of whoever did it; null where nobody did, such as a rule or the passing of time. */
  person: z.string().nullable(),
  facts: z.array(z.object({ name: z.enum(noticeFacts), value: factValueSchema })).default([]),
})

/** A notification as a row of the inbox keeps it. */
export const noticeContentSchema = z.object({ kind: z.enum(noticeKindNames), data: noticeSchema })

/** Kinds of mail that their reader may leave. */
export const optionalKindSchema = z.union([z.enum(noticeKindNames), z.literal('digest')])

const channels = ['email', 'digest', 'inbox'] as const

const isNoticeKind = (name: string) => noticeKindNames.some((kind) => kind === name)

/** The fields of a form that name kinds, each with how to be told of it; other fields are none of its business. */
export const channelsSchema = z
  .record(z.string(), z.unknown())
  .transform((values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isNoticeKind(name))),
  )
  .pipe(z.partialRecord(z.enum(noticeKindNames), z.enum(channels)))

/** A day's notifications in one mail: the newest, and how many more there are. */
const digestSchema = z.object({
  notices: z.array(noticeContentSchema).min(1),
  more: z.int().min(0),
})

/** Every kind of mail with what it tells. Words and amounts are written in the reader's language when it is sent. */
export const mailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('purchase_started'), data: purchaseSchema }),
  z.object({ kind: z.literal('payment_failed'), data: purchaseSchema }),
  z.object({ kind: z.literal('cancellation_scheduled'), data: purchaseSchema }),
  z.object({ kind: z.literal('cancellation_undone'), data: purchaseSchema }),
  z.object({ kind: z.literal('purchase_ended'), data: purchaseSchema }),
  z.object({ kind: z.literal('listing_gone'), data: purchaseSchema }),
  z.object({ kind: z.literal('plan_changed'), data: purchaseSchema }),
  z.object({ kind: z.literal('change_scheduled'), data: purchaseSchema }),
  z.object({ kind: z.literal('change_undone'), data: purchaseSchema }),
  z.object({ kind: z.literal('change_unpaid'), data: purchaseSchema }),
  z.object({ kind: z.literal('installation_confirmed'), data: installationSchema }),
  z.object({ kind: z.literal('webhook_paused'), data: endpointSchema }),
  z.object({
    kind: z.literal('domain_lost'),
    data: z.object({ publisher: publisherRef, domain: z.string(), lostAt: isoDate }),
  }),
  z.object({
    kind: z.literal('editor_invited'),
    data: z.object({ publisher: publisherRef, invitedBy: z.string() }),
  }),
  z.object({ kind: z.enum(listingMailKinds), data: listingSchema }),
  noticeContentSchema,
  z.object({ kind: z.literal('digest'), data: digestSchema }),
])

export type MailContent = z.infer<typeof mailSchema>
export type MailKind = MailContent['kind']
export type PurchaseMail = z.infer<typeof purchaseSchema>
export type InstallationMail = z.infer<typeof installationSchema>
export type EndpointMail = z.infer<typeof endpointSchema>
export type ListingMail = z.infer<typeof listingSchema>
export type ListingMailKind = (typeof listingMailKinds)[number]
export type PurchaseMailKind = Extract<MailContent, { data: PurchaseMail }>['kind']
export type NoticeKind = (typeof noticeKindNames)[number]
export type Notice = z.infer<typeof noticeSchema>
export type NoticeContent = z.infer<typeof noticeContentSchema>
export type NoticeFact = Notice['facts'][number]
export type PriceFact = z.infer<typeof priceSchema>
export type RepositoriesFact = z.infer<typeof repositoriesSchema>
export type PermissionsFact = z.infer<typeof permissionsSchema>
export type Digest = z.infer<typeof digestSchema>
export type Channel = (typeof channels)[number]
export type Channels = z.infer<typeof channelsSchema>
