import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { PermissionCell, ScopeCell } from '@/components/compare/access-cells'
import { InvalidComparison } from '@/components/compare/invalid-comparison'
import type { Compared } from '@/lib/catalogue/types'
import { domainError } from '@/lib/core/errors'
import type { RequestedPermission } from '@/lib/permissions/types'
import { renderIn } from '@/tests/support/render'

const permission: RequestedPermission = {
  level: 'repository',
  key: 'contents',
  title: 'Contents',
  access: 'write',
  reason: '',
}

type Parts = Pick<Compared['listing'], 'kind' | 'permissions' | 'scopes'>

function item(parts: Parts): Compared {
  return { listing: parts as Compared['listing'], risk: null }
}

const app = item({ kind: 'github_app', permissions: [permission], scopes: [] })
const narrow = item({ kind: 'github_app', permissions: [], scopes: [] })
const oauth = (name: string) =>
  item({ kind: 'oauth_app', permissions: [], scopes: [{ name, reason: '' }] })
const api = item({ kind: 'api_integration', permissions: [], scopes: [] })

const permissionOf = (one: Compared) =>
  renderIn('en', createElement(PermissionCell, { item: one, permission }))
const scopeOf = (one: Compared) =>
  renderIn('en', createElement(ScopeCell, { item: one, scope: 'repo' }))

describe('what is compared of access', () => {
  it('says of a permission the level that an app asks for, and no where it asks for none', () => {
    expect(permissionOf(app)).toContain('Read and write')
    expect(permissionOf(narrow)).toContain('No')
  })

  it('never says no of an OAuth App whose scope reaches as far', () => {
    expect(permissionOf(oauth('repo'))).toContain('By the scope repo')
    expect(permissionOf(oauth('read:user'))).toContain('No')
  })

  it('never says no of an API integration, which can do what its token allows', () => {
    expect(permissionOf(api)).toContain('What the token allows')
    expect(scopeOf(api)).toContain('What the token allows')
  })

  it('says of a scope that a GitHub App has permissions instead', () => {
    expect(scopeOf(app)).toContain('By its permissions')
    expect(scopeOf(oauth('repo'))).toContain('Asked')
    expect(scopeOf(oauth('gist'))).toContain('No')
  })
})

const named = (...slugs: string[]) => slugs.map((slug) => ({ slug, name: slug.toUpperCase() }))

const refused = (locale: 'en' | 'fr', ...slugs: string[]) =>
  renderIn(
    locale,
    createElement(InvalidComparison, {
      error: domainError('too_many_compared', { field: 'listings', values: { most: 4 } }),
      chosen: named(...slugs),
      locale,
    }),
  )

describe('a comparison of too many', () => {
  it('names each, with the way to the comparison without it', () => {
    const html = refused('en', 'a', 'b', 'c', 'd', 'e')
    expect(html).toMatch(/href="\/en\/compare\?listings=b,c,d,e"[^>]*><span>Leave out A</)
    expect(html).toMatch(/href="\/en\/compare\?listings=a,b,c,d"[^>]*><span>Leave out E</)
    expect(refused('fr', 'a', 'b', 'c', 'd', 'e')).toContain('Retirer A')
  })

  it('offers all that are published where these are few enough, and nothing where none is', () => {
    const html = refused('en', 'a', 'b')
    expect(html).toMatch(/href="\/en\/compare\?listings=a,b"[^>]*><span>Compare A and B</)
    expect(html).not.toContain('Leave out')
    expect(refused('en')).not.toContain('/compare?')
  })
})
