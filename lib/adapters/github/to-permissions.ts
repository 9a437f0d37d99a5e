import type { GithubPermissions } from './types'

/** The permissions that are granted, by name. */
export function toPermissions(json: object): GithubPermissions {
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, access]) =>
      typeof access === 'string' ? [[name, access]] : [],
    ),
  )
}
