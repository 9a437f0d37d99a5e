import { describe, expect, it } from 'vitest'
import documented from '@/lib/permissions/oauth-scopes.json'
import { scopesReaching } from '@/lib/permissions/rules'
import reach from '@/lib/permissions/scope-reach.json'

const contents = { level: 'repository', key: 'contents' } as const
const workflows = { level: 'repository', key: 'workflows' } as const

describe('what a scope reaches, in terms of permissions', () => {
  it('is known of every scope that GitHub documents', () => {
    expect(Object.keys(reach)).toEqual(documented)
  })

  it('is for repo everything in repositories, but no workflow files', () => {
    expect(scopesReaching(['repo', 'read:user'], contents)).toEqual(['repo'])
    expect(scopesReaching(['repo'], workflows)).toEqual([])
    expect(scopesReaching(['repo', 'workflow'], workflows)).toEqual(['workflow'])
  })

  it('is nothing of code for the narrow scopes of repositories', () => {
    expect(scopesReaching(['repo:status', 'read:org', 'gist'], contents)).toEqual([])
  })

  it('is taken for everything where GitHub is newer than the list', () => {
    expect(scopesReaching(['time:travel'], contents)).toEqual(['time:travel'])
  })
})
