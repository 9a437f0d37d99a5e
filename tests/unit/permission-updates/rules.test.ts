import { describe, expect, it } from 'vitest'
import {
  accessDifference,
  decideAccept,
  installationAudience,
  installationPart,
  isGranted,
  nextUpdate,
  standingAccess,
  userAudience,
} from '@/lib/permission-updates/rules'
import type { Access } from '@/lib/permission-updates/types'

const access = (
  permissions: Record<string, string>,
  events: string[] = [],
  scopes: string[] = [],
): Access => ({ permissions, events, scopes })

const reads = { metadata: 'read', contents: 'read' }

describe('whom a change goes to', () => {
  it.each([
    ['nothing differs', reads, reads, null, null],
    ['one is taken away', { ...reads, issues: 'write' }, reads, null, null],
    ['one is lowered', { ...reads, issues: 'write' }, { ...reads, issues: 'read' }, null, null],
    [
      'a repository permission is added',
      reads,
      { ...reads, issues: 'read' },
      'repository_admin',
      null,
    ],
    ['one is raised', reads, { ...reads, contents: 'write' }, 'repository_admin', null],
    [
      'Administration is added (S15)',
      reads,
      { ...reads, administration: 'write' },
      'repository_admin',
      null,
    ],
    ['an organization permission is added', reads, { ...reads, members: 'read' }, 'owner', null],
    ['both are added', reads, { ...reads, members: 'read', issues: 'read' }, 'owner', null],
    ['an account permission is added', reads, { ...reads, emails: 'read' }, null, 'user'],
    [
      'all three are added',
      reads,
      { ...reads, members: 'read', issues: 'read', emails: 'read' },
      'owner',
      'user',
    ],
    ['one that GitHub is newer with is added', reads, { ...reads, quantum: 'read' }, 'owner', null],
    [
      'one is added where another is taken away',
      { ...reads, members: 'read' },
      { ...reads, issues: 'read' },
      'repository_admin',
      null,
    ],
  ])('%s', (_name, before, after, forInstallation, forUser) => {
    expect(installationAudience(access(before), access(after), 'Organization')).toBe(
      forInstallation,
    )
    expect(userAudience(access(before), access(after))).toBe(forUser)
  })

  it('on a person’s own account is that person, who is asked for nothing of an organization', () => {
    const asked = access({ ...reads, members: 'read' })
    expect(installationAudience(access(reads), asked, 'User')).toBeNull()
    const more = access({ ...reads, issues: 'read' })
    expect(installationAudience(access(reads), more, 'User')).toBe('owner')
  })

  it('of an OAuth App is each user, and for fewer scopes nobody', () => {
    const [few, many] = [access({}, [], ['repo']), access({}, [], ['repo', 'gist'])]
    expect(userAudience(few, many)).toBe('user')
    expect(userAudience(many, few)).toBeNull()
  })

  it('for other events alone is nobody: they follow their permission', () => {
    const before = access(reads, ['push'])
    const after = access(reads, ['push', 'create'])
    expect(installationAudience(before, after, 'Organization')).toBeNull()
    expect(accessDifference(before, after).events).toEqual({ added: ['create'], removed: [] })
  })
})

describe('the difference', () => {
  it('has the organization’s first, then more before less', () => {
    const before = access({ issues: 'write', checks: 'read', pages: 'read' })
    const after = access({ members: 'read', issues: 'read', checks: 'write', emails: 'read' })
    const { permissions } = accessDifference(before, after)
    expect(permissions.map(({ key, kind, level }) => [level, kind, key])).toEqual([
      ['organization', 'added', 'members'],
      ['repository', 'raised', 'checks'],
      ['repository', 'lowered', 'issues'],
      ['repository', 'removed', 'pages'],
      ['account', 'added', 'emails'],
    ])
  })
})

describe('until it is accepted', () => {
  it('stands what was granted, without what was taken away', () => {
    const granted = access({ ...reads, issues: 'write', pages: 'read' }, ['issues', 'push'])
    const asked = access({ ...reads, contents: 'write', issues: 'read' }, ['push', 'create'])
    expect(standingAccess(granted, asked)).toEqual(access({ ...reads, issues: 'read' }, ['push']))
  })
})

const open = { before: access(reads), after: access({ ...reads, issues: 'read' }) }

describe('an update', () => {
  it.each([
    ['opens when more is asked for', access(reads), open.after, null, null, true],
    ['does not open for what is granted', open.after, access(reads), null, null, false],
    ['stays while nothing happens', access(reads), open.after, open, null, false],
    ['is accepted once GitHub says so', open.after, open.after, open, 'accepted', false],
    [
      'is withdrawn when it is asked for no more',
      access(reads),
      access(reads),
      open,
      'withdrawn',
      false,
    ],
    ['is withdrawn when the app is gone', null, open.after, open, 'withdrawn', false],
    [
      'is superseded by a newer one',
      access(reads),
      access({ ...reads, issues: 'write' }),
      open,
      'superseded',
      true,
    ],
    [
      'was accepted though a newer one came meanwhile',
      open.after,
      access({ ...reads, issues: 'write' }),
      open,
      'accepted',
      true,
    ],
  ] as const)('%s', (_name, granted, asked, was, close, opens) => {
    expect(nextUpdate({ granted, asked, open: was })).toEqual({ close, open: opens })
  })

  it('of one event more is the same update', () => {
    const asked = { ...open.after, events: ['issues'] }
    expect(nextUpdate({ granted: access(reads), asked, open })).toEqual({
      close: null,
      open: false,
    })
  })
})

describe('who may accept', () => {
  it.each([
    ['repository_admin', 'owner', null, 'accept', 'github'],
    ['repository_admin', 'self', null, 'accept', 'github'],
    ['repository_admin', 'member', true, 'accept', 'offered'],
    ['repository_admin', 'outside_collaborator', true, 'accept', 'offered'],
    ['repository_admin', 'member', false, 'pass_on', 'github'],
    ['repository_admin', 'member', null, 'pass_on', 'github'],
    ['repository_admin', 'none', true, 'pass_on', 'github'],
    ['owner', 'owner', null, 'accept', 'github'],
    ['owner', 'self', null, 'accept', 'github'],
    ['owner', 'member', true, 'pass_on', 'github'],
    ['owner', 'outside_collaborator', true, 'pass_on', 'github'],
    ['user', 'self', null, 'accept', 'github'],
    ['user', 'owner', null, 'pass_on', 'github'],
    ['user', 'member', true, 'pass_on', 'github'],
  ] as const)(
    'of a change for %s, %s with rights %s: %s',
    (audience, relation, administers, answer, basis) => {
      expect(decideAccept({ audience, relation, administers })).toMatchObject({ answer, basis })
    },
  )
})

describe('what an installation is asked for', () => {
  it('holds no account permission, which is each user’s', () => {
    const asked = access({ ...reads, members: 'read', emails: 'read' })
    expect(installationPart(asked, 'Organization').permissions).toEqual({
      ...reads,
      members: 'read',
    })
    expect(installationPart(asked, 'User').permissions).toEqual(reads)
    expect(
      isGranted(access({ ...reads, members: 'read' }), installationPart(asked, 'Organization')),
    ).toBe(true)
  })
})
