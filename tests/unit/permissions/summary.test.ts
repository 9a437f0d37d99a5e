import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/core/locales'
import catalogue from '@/lib/permissions/github-app-permissions.json'
import scopes from '@/lib/permissions/oauth-scopes.json'
import {
  type PermissionSummary,
  permissionArea,
  scopeWords,
  summarizePermissions,
} from '@/lib/permissions/rules'
import type { PermissionAccess, PermissionLevel } from '@/lib/permissions/types'

type Asked = [PermissionLevel, string, PermissionAccess]
const ask = (...asked: Asked[]) =>
  asked.map(([level, key, access]) => ({ level, key, access }) as const)

const table: [string, Asked[], PermissionSummary][] = [
  ['nothing', [], { levels: [], cannotSee: ['code', 'members'] }],
  [
    'metadata alone, which GitHub adds to every app',
    [['repository', 'metadata', 'read']],
    { levels: [], cannotSee: ['code', 'members'] },
  ],
  [
    'code to read, checks to write',
    [
      ['repository', 'checks', 'write'],
      ['repository', 'contents', 'read'],
      ['repository', 'metadata', 'read'],
    ],
    {
      levels: [{ level: 'repository', change: ['checks'], read: ['code'] }],
      cannotSee: ['members'],
    },
  ],
  [
    'an area once, at its highest access',
    [
      ['repository', 'deployments', 'write'],
      ['repository', 'environments', 'read'],
    ],
    {
      levels: [{ level: 'repository', change: ['deployments'], read: [] }],
      cannotSee: ['code', 'members'],
    },
  ],
  [
    'commit statuses as such, which are no checks',
    [
      ['repository', 'statuses', 'write'],
      ['repository', 'checks', 'read'],
    ],
    {
      levels: [{ level: 'repository', change: ['statuses'], read: ['checks'] }],
      cannotSee: ['code', 'members'],
    },
  ],
  [
    'pull requests, whose differences show code',
    [['repository', 'pull_requests', 'read']],
    {
      levels: [{ level: 'repository', change: [], read: ['pullRequests'] }],
      cannotSee: ['members'],
    },
  ],
  [
    'each level for itself',
    [
      ['account', 'emails', 'read'],
      ['organization', 'members', 'read'],
      ['organization', 'organization_projects', 'admin'],
      ['repository', 'issues', 'write'],
    ],
    {
      levels: [
        { level: 'repository', change: ['issues'], read: [] },
        { level: 'organization', change: ['projects'], read: ['members'] },
        { level: 'account', change: [], read: ['emails'] },
      ],
      cannotSee: ['code'],
    },
  ],
  [
    'a permission newer than the list, as something else',
    [['repository', 'time_travel', 'write']],
    {
      levels: [{ level: 'repository', change: ['other'], read: [] }],
      cannotSee: ['code', 'members'],
    },
  ],
]

describe('the summary of permissions (S4)', () => {
  it.each(table)('says %s', (_, asked, summary) => {
    expect(summarizePermissions(ask(...asked))).toEqual(summary)
  })
})

describe('the plain words of a permission', () => {
  const levels = ['repository', 'organization', 'account'] as const
  const known = levels.flatMap((level) =>
    catalogue.filter((permission) => permission.level === level).map(({ key }) => ({ level, key })),
  )

  it.each(locales)('exist for every permission that a listing may name (%s)', (locale) => {
    const silent = known.filter(
      ({ level, key }) => permissionArea(level, key, locale, 'read') === null,
    )
    expect(silent).toEqual([])
  })

  it('speak of deleting repositories only where the access lets an app do it', () => {
    const words = (access: string) => permissionArea('repository', 'administration', 'en', access)
    expect(words('read')).not.toContain('deleting')
    expect(words('write')).toContain('deleting')
  })

  it('are null for a permission that nobody knows', () => {
    expect(permissionArea('repository', 'time_travel', 'en', 'read')).toBeNull()
  })
})

describe('the plain words of a scope', () => {
  it.each(locales)('exist for every scope that GitHub documents (%s)', (locale) => {
    expect(scopes.filter((scope) => scopeWords(scope, locale) === null)).toEqual([])
  })

  it('are null for a scope that nobody knows', () => {
    expect(scopeWords('time:travel', 'fr')).toBeNull()
  })
})
