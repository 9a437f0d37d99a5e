import { z } from 'zod'

/** Which listing a form is about. */
const listingFields = { login: z.string().max(100), slug: z.string().max(100) }

/** A secret that somebody typed; none asks for one to be made. */
const typedSecret = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z
    .string()
    .min(8)
    .max(255)
    .regex(/^[^\p{Cc}]+$/u)
    .nullable(),
)

const tick = z.preprocess((value) => value !== undefined, z.boolean())

/** The address, and whether anything is sent there. */
const webhookSchema = z.object({
  url: z.string().trim().min(1).max(2_000),
  secret: typedSecret,
  active: tick,
})

export type WebhookInput = z.infer<typeof webhookSchema>

export const webhookFormSchema = webhookSchema.extend(listingFields)
export const rotationFormSchema = z.object({ ...listingFields, nextSecret: typedSecret })
export const listingFormSchema = z.object(listingFields)
export const deliveryFormSchema = z.object({
  ...listingFields,
  delivery: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
})
