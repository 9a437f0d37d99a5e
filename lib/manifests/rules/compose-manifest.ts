import type { AppYml, Manifest } from '../types'

/** What the person fills in where an `app.yml` is silent, or all of it where there is none. */
export interface AppDescription {
  name: string
  url: string
  description?: string
  hookUrl?: string
  hookActive?: boolean
  callbackUrls: string[]
  setupUrl?: string
  isPublic: boolean
  events: string[]
  permissions: Manifest['default_permissions']
  requestOauthOnInstall: boolean
  setupOnUpdate: boolean
  singleFileName?: string
}

/** The JSON that GitHub takes; without a webhook address an app gets no webhooks. */
export function composeManifest(app: AppDescription, redirectUrl: string): Manifest {
  const { hookUrl, hookActive = true } = app
  return {
    name: app.name,
    url: app.url,
    ...(hookUrl === undefined ? {} : { hook_attributes: { url: hookUrl, active: hookActive } }),
    redirect_url: redirectUrl,
    callback_urls: app.callbackUrls,
    ...(app.setupUrl === undefined ? {} : { setup_url: app.setupUrl }),
    ...(app.description === undefined ? {} : { description: app.description }),
    public: app.isPublic,
    default_events: [...new Set(app.events)].sort(),
    default_permissions: app.permissions,
    request_oauth_on_install: app.requestOauthOnInstall,
    setup_on_update: app.setupOnUpdate,
    ...(app.singleFileName === undefined ? {} : { single_file_name: app.singleFileName }),
  }
}

/** What counts where the file is silent. */
interface Fallback {
  name: string
  url: string
  hookUrl?: string
}

/** An `app.yml` as a whole description; what it says wins over what was filled in, as in Probot. */
export function describeAppYml(yml: AppYml, fallback: Fallback): AppDescription {
  return {
    name: yml.name ?? fallback.name,
    url: yml.url ?? fallback.url,
    description: yml.description ?? undefined,
    hookUrl: yml.hookUrl ?? fallback.hookUrl,
    hookActive: yml.hookActive,
    callbackUrls: yml.callbackUrls,
    setupUrl: yml.setupUrl ?? undefined,
    isPublic: yml.isPublic,
    events: yml.events,
    permissions: yml.permissions,
    requestOauthOnInstall: yml.requestOauthOnInstall,
    setupOnUpdate: yml.setupOnUpdate,
    singleFileName: yml.singleFileName ?? undefined,
  }
}
