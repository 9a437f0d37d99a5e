import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { slugSchema } from '../listings/schema'

const address = z.url({ protocol: /^https?$/ }).max(2000)

/** Access by the name of the permission. */
export const permissionsSchema = z.record(z.string().max(80), z.enum(['read', 'write', 'admin']))

/** GitHub takes names of at most 34 characters. */
export const LONGEST_APP_NAME = 34

/** The JSON that is posted to GitHub; `redirect_url` is where GitHub brings the code. */
export const manifestSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_APP_NAME),
  url: address,
  hook_attributes: z.object({ url: address, active: z.boolean() }).optional(),
  redirect_url: address,
  callback_urls: z.array(address).max(10),
  setup_url: address.optional(),
  description: z.string().max(5000).optional(),
  public: z.boolean(),
  default_events: z.array(z.string().max(60)).max(100),
  default_permissions: permissionsSchema,
  request_oauth_on_install: z.boolean(),
  setup_on_update: z.boolean(),
  single_file_name: z.string().max(255).optional(),
})

/** A field that may stay empty. */
const optional = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional()

/** A checkbox is sent as "on", or not at all. */
const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** One address a line. */
const addresses = z
  .string()
  .transform((text) => text.split(/\s+/).filter((line) => line !== ''))
  .pipe(z.array(address).max(10))

/** What is ticked once comes as a text, several times as a list. */
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string().max(60)).max(100))

const access = z.enum(['none', 'read', 'write', 'admin'])
const permissionField = 'permission.'

/** The selects of the permission picker, named `permission.<key>`, as a manifest has them; what its form does not hold is refused. */
function permissionsOf(form: Record<string, unknown>) {
  const chosen = Object.entries(form).flatMap(([name, value]) => {
    const parsed = access.safeParse(value)
    const isChosen = name.startsWith(permissionField) && parsed.success && parsed.data !== 'none'
    return isChosen ? [[name.slice(permissionField.length), parsed.data]] : []
  })
  return permissionsSchema.safeParse(Object.fromEntries(chosen))
}

const appName = z.string().trim().min(1).max(LONGEST_APP_NAME)

/** The form of a new app. */
export const newAppFormSchema = z
  .looseObject({
    login: loginSchema,
    name: appName,
    url: address,
    description: optional(z.string().trim().max(5000)),
    hookUrl: optional(address),
    callbackUrls: addresses,
    setupUrl: optional(address),
    isPublic: tick,
    requestOauthOnInstall: tick,
    setupOnUpdate: tick,
    events: several,
  })
  .transform((form, context) => {
    const permissions = permissionsOf(form)
    if (permissions.success) return { ...form, permissions: permissions.data }
    context.addIssue({ code: 'custom', path: ['permissions'], input: form })
    return z.NEVER
  })

/** A Probot app's file, and what counts where it is silent. */
export const appYmlFormSchema = z.object({
  login: loginSchema,
  appYml: z.string().min(1).max(64_000),
  name: optional(appName),
  url: optional(address),
  hookUrl: optional(address),
})

/** What GitHub brings back; nothing of it is believed before GitHub has exchanged it. */
export const returnSchema = z.object({
  code: z.string().min(1).max(200),
  state: z.string().min(1).max(200),
})

export const finishFormSchema = returnSchema.extend({ keep: z.enum(['connect', 'nothing']) })

/** A copy of a listed app, for an account that the person owns. */
export const copyFormSchema = z.object({
  slug: slugSchema,
  account: z.string().max(40),
  name: appName,
  hookUrl: optional(address),
})

/** What copies of an app are registered with; unticked, nobody is offered one. */
export const offerFormSchema = z.object({
  login: loginSchema,
  slug: slugSchema,
  offered: tick,
  hookUrl: optional(address),
  setupUrl: optional(address),
})

/** The `manifest` of a listing, beside its permissions and events: in GitHub's names, what every copy is registered with. */
export const copyManifestSchema = z.object({
  hook_attributes: z.object({ url: address }).optional(),
  setup_url: address.optional(),
})
