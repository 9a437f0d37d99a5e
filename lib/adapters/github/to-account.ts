import type { GithubAccount } from './types'

export interface AccountJson {
  id: number | bigint
  login: string
  type?: string
  name?: string | null
  avatar_url?: string | null
}

/** GitHub's JSON of a user or an organization in our words. */
export function toAccount(json: AccountJson, type?: GithubAccount['type']): GithubAccount {
  return {
    id: Number(json.id),
    type: type ?? (json.type === 'Organization' ? 'Organization' : 'User'),
    login: json.login,
    name: json.name ?? null,
    avatarUrl: json.avatar_url ?? null,
  }
}
