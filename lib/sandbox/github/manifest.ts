import { z } from 'zod'
import type { AppSettings } from './actions/apps'
import { definitionOf } from './permissions/permissions'
import { randomToken } from './store/tokens'

const levels = z.enum(['read', 'write', 'admin'])

function isKnownPermission([key, level]: [string, z.output<typeof levels>]): boolean {
  return definitionOf(key)?.levels.includes(level) ?? false
}

/** The JSON of the manifest flow ("Registering a GitHub App from a manifest"). */
const manifestSchema = z.object({
  name: z.string().trim().min(1).max(34).optional(),
  url: z.url(),
  hook_attributes: z.object({ url: z.url(), active: z.boolean().default(true) }).optional(),
  redirect_url: z.url().optional(),
  callback_urls: z.array(z.url()).max(10).default([]),
  setup_url: z.url().optional(),
  description: z.string().optional(),
  public: z.boolean().default(false),
  default_events: z.array(z.string()).default([]),
  default_permissions: z
    .record(z.string(), levels)
    .default({})
    .superRefine((permissions, context) => {
      for (const entry of Object.entries(permissions)) {
        if (isKnownPermission(entry)) continue
        context.addIssue({
          code: 'custom',
          message: `Default permission records resource is not included in the list: ${entry[0]}`,
        })
      }
    }),
  request_oauth_on_install: z.boolean().default(false),
  setup_on_update: z.boolean().default(false),
})

export type Manifest = z.output<typeof manifestSchema>

/** Reads the manifest, or says in words what is wrong with it. */
export function readManifest(text: string): Manifest | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'The manifest is not JSON.' }
  }
  const parsed = manifestSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return { problem: `The manifest is not valid. ${issues.join(' ')}` }
}

export function settingsFromManifest(manifest: Manifest, name: string): AppSettings {
  return {
    name,
    description: manifest.description ?? null,
    externalUrl: manifest.url,
    permissions: manifest.default_permissions,
    events: manifest.default_events,
    webhookUrl: manifest.hook_attributes?.url ?? null,
    webhookActive: manifest.hook_attributes?.active ?? false,
    webhookSecret: manifest.hook_attributes === undefined ? null : randomToken('', 40),
    setupUrl: manifest.setup_url ?? null,
    setupOnUpdate: manifest.setup_on_update,
    callbackUrls: manifest.callback_urls,
    requestOauthOnInstall: manifest.request_oauth_on_install,
    public: manifest.public,
  }
}
