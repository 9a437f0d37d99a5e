import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testEnvironment } from '../../support/environment'

beforeEach(() => {
  vi.resetModules()
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

const load = async (edition: string, url: string) => {
  Object.assign(process.env, { GITHUB_EDITION: edition, GITHUB_URL: url })
  return import('@/lib/adapters/github/links')
}

const link = { slug: 'hexlint', targetId: 42, repositoryIds: [1, 2], state: 'set_1' }

describe('the link to GitHub’s install page', () => {
  it('preselects the account and the repositories, and carries the state', async () => {
    const { installLink } = await load('github.com', 'https://github.com')
    expect(installLink(link)).toBe(
      'https://github.com/apps/hexlint/installations/new/permissions?suggested_target_id=42&repository_ids%5B%5D=1&repository_ids%5B%5D=2&state=set_1',
    )
    expect(installLink({ ...link, repositoryIds: null })).not.toContain('repository_ids')
  })

  it('has its own path on an Enterprise Server', async () => {
    const { connectLink, installLink } = await load('enterprise-server', 'https://git.corp.example')
    expect(installLink(link)).toMatch(
      /^https:\/\/git\.corp\.example\/github-apps\/hexlint\/installations\/new\/permissions\?/,
    )
    expect(connectLink(null)).toBe('https://git.corp.example/github-apps/souk/installations/new')
  })

  it('names at most the 100 repositories that GitHub takes', async () => {
    const { installLink } = await load('github.com', 'https://github.com')
    const repositoryIds = Array.from({ length: 140 }, (_, index) => index + 1)
    const url = new URL(installLink({ ...link, repositoryIds }))
    expect(url.searchParams.getAll('repository_ids[]')).toHaveLength(100)
  })

  it('cannot be led elsewhere by a slug', async () => {
    const { installLink } = await load('github.com', 'https://github.com')
    const url = new URL(installLink({ ...link, slug: '../../evil?x=' }))
    expect(url.origin).toBe('https://github.com')
    expect(url.pathname).toMatch(/^\/apps\/[^/]+\/installations\/new\/permissions$/)
  })
})
