import { type AccountJson, toAccount } from './to-account'
import { toPermissions } from './to-permissions'
import type { GithubApp } from './types'

export interface AppJson {
  id: number
  slug?: string
  name: string
  client_id?: string
  owner: AccountJson | object
  description: string | null
  external_url: string
  permissions: object
  events: string[]
}

/** GitHub's JSON of an app in our words. */
export function toApp(json: AppJson, slug = ''): GithubApp {
  const { owner } = json
  return {
    id: json.id,
    slug: json.slug ?? slug,
    name: json.name,
    clientId: json.client_id ?? null,
    owner: 'login' in owner ? toAccount(owner) : null,
    description: json.description,
    externalUrl: json.external_url,
    permissions: toPermissions(json.permissions),
    events: json.events,
  }
}
