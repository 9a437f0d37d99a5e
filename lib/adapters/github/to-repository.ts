import type { GithubRepository } from './types'

interface RepositoryJson {
  id: number | bigint
  name: string
  owner: { login: string }
  private: boolean
  permissions?: { admin?: boolean }
}

/** GitHub's JSON of a repository in our words. */
export function toRepository(json: RepositoryJson): GithubRepository {
  return {
    id: Number(json.id),
    owner: json.owner.login,
    name: json.name,
    private: json.private,
    administered: json.permissions?.admin ?? false,
  }
}
