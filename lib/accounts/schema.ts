import { z } from 'zod'
import { locales } from '../core/locales'

/** A login of GitHub: letters, digits and single hyphens (Enterprise Server also knows `_shortcode`). */
export const loginSchema = z.string().regex(/^[a-z\d](?:[a-z\d_]|-(?=[a-z\d])){0,99}$/i)

/** The two switches of GitHub's "Member privileges", the first split by who asks. */
const switchesSchema = z.object({
  membersMayRequest: z.boolean(),
  collaboratorsMayRequest: z.boolean(),
  repositoryAdminsMayInstall: z.boolean(),
})

/** What an owner says on connecting an organization, and may change later. */
const connectionSchema = switchesSchema.extend({
  contactEmail: z.email().max(254),
  contactLocale: z.enum(locales),
})

export type ConnectionInput = z.infer<typeof connectionSchema>

/** GitHub's number of an installation, as it stands in an address. */
export const installationIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,15}$/)
  .transform(Number)

/** A checkbox is sent as "on", or not at all. */
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** The same as a form sends it, with the organization's login, and the page to go back to if there is one. */
export const connectionFormSchema = z.object({
  login: loginSchema,
  from: z.string().max(2_000).optional(),
  contactEmail: z.email().max(254),
  contactLocale: z.enum(locales),
  membersMayRequest: tick,
  collaboratorsMayRequest: tick,
  repositoryAdminsMayInstall: tick,
})
