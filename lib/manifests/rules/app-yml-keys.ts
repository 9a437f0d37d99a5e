import catalogue from '../../permissions/github-app-permissions.json'
import type { PermissionAccess, PermissionLevel } from '../../permissions/types'

/** The keys of a manifest that are read from `app.yml`, with the kind of value that each takes. */
export const keys = {
  name: 'text',
  description: 'text',
  url: 'url',
  hook_attributes: 'map',
  callback_urls: 'list',
  callback_url: 'url',
  setup_url: 'url',
  public: 'switch',
  default_events: 'list',
  default_permissions: 'map',
  request_oauth_on_install: 'switch',
  setup_on_update: 'switch',
  single_file_name: 'text',
} as const

export type AppYmlKey = keyof typeof keys

export function isKey(word: string): word is AppYmlKey {
  return Object.hasOwn(keys, word)
}

/** A permission that an app on this marketplace can ask an account for; those of enterprises are granted elsewhere. */
export interface KnownPermission {
  level: PermissionLevel
  key: string
  title: string
  access: PermissionAccess[]
}

function isLevel(level: string): level is PermissionLevel {
  return level === 'repository' || level === 'organization' || level === 'account'
}

function isAccess(access: string): access is PermissionAccess {
  return access === 'read' || access === 'write' || access === 'admin'
}

/** GitHub's permissions by level, in GitHub's order. */
export const knownPermissions: KnownPermission[] = catalogue.flatMap(
  ({ level, key, title, access }) =>
    isLevel(level) ? [{ level, key, title, access: access.filter(isAccess) }] : [],
)

const byName = new Map(
  knownPermissions.flatMap((permission) => {
    const alias = catalogue.find(({ key }) => key === permission.key)?.openapi_alias
    return [permission.key, ...(alias ? [alias] : [])].map((name) => [name, permission] as const)
  }),
)

/** A permission by either of its names. */
export function findPermission(name: string): KnownPermission | undefined {
  return byName.get(name)
}

/** Events that GitHub sends to every app without being asked. */
export const unneededEvents: readonly string[] = [
  'github_app_authorization',
  'installation',
  'installation_repositories',
  'installation_target',
  'marketplace_purchase',
  'ping',
]
