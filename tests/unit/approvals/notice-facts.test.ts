import { describe, expect, it } from 'vitest'
import { permissionsFact, repositoriesFact } from '@/lib/approvals/rules/notice-facts'

const reason = { en: 'Because.' }
const permission = (key: string, access: 'read' | 'write' | 'admin') => ({
  ...{ level: 'repository' as const, key, access, reason },
})

describe('what a notification says of the access that is asked for', () => {
  it('names what weighs most first, with the highest access of all', () => {
    const permissions = [permission('metadata', 'read'), permission('contents', 'write')]
    expect(permissionsFact({ permissions, scopes: [] })).toEqual({
      highest: 'write',
      permissions: [
        { title: 'Contents', access: 'write' },
        { title: 'Metadata', access: 'read' },
      ],
      more: 0,
    })
  })

  it('counts what it does not name, and names scopes as GitHub does', () => {
    const scopes = Array.from({ length: 10 }, (_, at) => ({ name: `scope${at}`, reason }))
    expect(permissionsFact({ permissions: [], scopes })).toMatchObject({ more: 2 })
    const repo = permissionsFact({ permissions: [], scopes: [{ name: 'repo', reason }] })
    expect(repo?.permissions).toEqual([{ title: 'repo', access: null }])
    expect(permissionsFact({ permissions: [], scopes: [] })).toBeNull()
  })
})

describe('what a notification says of the repositories', () => {
  const names = { 1: 'api', 2: 'website' }

  it('names those that are known, and counts them all', () => {
    const some = { selection: 'selected' as const, repositoryIds: [1, 2, 3] }
    expect(repositoriesFact(some, names)).toEqual({ repositories: 3, names: ['api', 'website'] })
    expect(repositoriesFact(some, {})).toEqual({ repositories: 3 })
  })

  it('says all of them, or nothing where nobody said which', () => {
    expect(repositoriesFact({ selection: 'all', repositoryIds: [] }, names)).toEqual({
      repositories: 'all',
    })
    expect(repositoriesFact({ selection: null, repositoryIds: [] }, names)).toBeNull()
  })
})
