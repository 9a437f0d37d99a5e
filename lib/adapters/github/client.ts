import { Octokit } from '@octokit/core'
import type { OctokitOptions } from '@octokit/core/types'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { env } from '../../env'

const TIMEOUT_MS = 8_000

const fetchInTime: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })

/** Octokit at the configured GitHub host; every request ends within eight seconds. */
export const GithubClient = Octokit.plugin(paginateRest).defaults((options: OctokitOptions) => ({
  ...options,
  baseUrl: env().GITHUB_API_URL,
  userAgent: 'souk',
  request: { ...options.request, fetch: fetchInTime },
}))

export type GithubClient = InstanceType<typeof GithubClient>
