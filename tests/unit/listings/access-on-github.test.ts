import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessOnGithub } from '@/lib/listings/rules/access-on-github'

const reason = { en: 'To draft the release.' }
const described = {
  permissions: [
    { level: 'repository', key: 'contents', access: 'write', reason },
    { level: 'repository', key: 'pull_requests', access: 'read', reason },
  ] as const,
  events: ['push'],
}
const content = { ...described, permissions: [...described.permissions] }
const readAt = new Date('2026-11-20T10:00:00Z')

const read = (permissions: unknown, source: 'github' | 'integrator' = 'github') =>
  accessOnGithub(content, { permissions, events: ['issues'], source, readAt })

describe('what an app asks for, on its listing', () => {
  it('is as the integrator says until GitHub was read', () => {
    for (const access of [accessOnGithub(content, null), read({}, 'integrator'), read('?')]) {
      expect(access).toMatchObject({ ...content, differsSince: null })
    }
  })

  it('is as GitHub says where both say the same, whatever of metadata', () => {
    const access = read({ metadata: 'read', pull_requests: 'read', contents: 'write' })
    expect(access.differsSince).toBeNull()
    expect(access.permissions.map(({ key, onGithub }) => [key, onGithub])).toEqual([
      ['pull_requests', null],
      ['contents', null],
    ])
  })

  it('is as GitHub says where it asks for more, with the reasons that stand', () => {
    const access = read({ contents: 'write', pull_requests: 'write', members: 'read' })
    expect(access).toEqual({
      permissions: [
        { level: 'repository', key: 'contents', access: 'write', reason, onGithub: null },
        { level: 'repository', key: 'pull_requests', access: 'write', reason, onGithub: 'raised' },
        { level: 'organization', key: 'members', access: 'read', reason: null, onGithub: 'added' },
      ],
      events: ['issues'],
      differsSince: readAt,
    })
  })

  it('is as GitHub says where it asks for less', () => {
    const access = read({ contents: 'read' })
    expect(access.permissions).toMatchObject([{ key: 'contents', onGithub: 'lowered' }])
    expect(access.differsSince).toEqual(readAt)
  })

  it('never leaves out what GitHub says beside metadata', () => {
    const asked = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z_]{0,11}$/),
      fc.constantFrom('read', 'write', 'admin', 'tomorrow'),
    )
    fc.assert(
      fc.property(asked, (permissions) => {
        const found = read(permissions).permissions.map(({ key }) => key)
        const keys = Object.keys(permissions).filter((key) => key !== 'metadata')
        expect(found).toHaveLength(keys.length)
      }),
    )
  })
})
