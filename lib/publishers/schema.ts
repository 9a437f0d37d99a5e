import { z } from 'zod'
import { loginSchema } from '../accounts/schema'

const line = (max: number) => z.string().trim().min(1).max(max)
const email = z.email().max(254)

/** A profile as its form sends it; French is optional, and the contact is for the operator only. */
const profileSchema = z.object({
  name: line(80),
  websiteUrl: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500),
  supportEmail: email,
  descriptionEn: line(300),
  descriptionFr: z.string().trim().max(300),
  contactName: line(80),
  contactEmail: email,
})

export type ProfileInput = z.infer<typeof profileSchema>

/** The profile of an existing publisher, by its login. */
export const profileFormSchema = profileSchema.extend({ login: loginSchema })

/** A new publisher: the account that it is, and its profile. */
export const newPublisherFormSchema = profileSchema.extend({ account: loginSchema })

/** A form that says nothing but whose publisher it is about. */
export const publisherFormSchema = z.object({ login: loginSchema })

/** The text that somebody accepts is the one they saw. */
export const agreementFormSchema = publisherFormSchema.extend({
  version: z.string().max(20),
  accepted: z.literal('on'),
})

export const domainFormSchema = publisherFormSchema.extend({ domain: line(300) })

export const inviteFormSchema = publisherFormSchema.extend({
  editor: z
    .string()
    .trim()
    .transform((text) => text.replace(/^@/, ''))
    .pipe(loginSchema),
})

export const removeEditorFormSchema = publisherFormSchema.extend({ accountId: z.string().max(40) })

/** The country of a Stripe account cannot be changed later; Stripe says which ones it serves. */
export const stripeFormSchema = publisherFormSchema.extend({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
})
