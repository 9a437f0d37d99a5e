import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accessDifference,
  decideAccept,
  installationAudience,
  installationPart,
  isGranted,
  isSameAccess,
  nextUpdate,
  standingAccess,
  userAudience,
} from '@/lib/permission-updates/rules'
import type { Access } from '@/lib/permission-updates/types'

const keys = ['metadata', 'contents', 'administration', 'members', 'emails', 'profile', 'newer']
const accessLevel = fc.constantFrom('read', 'write', 'admin')
const some = (names: string[]) => fc.subarray(names)

const access: fc.Arbitrary<Access> = fc.record({
  permissions: fc.dictionary(fc.constantFrom(...keys), accessLevel),
  events: some(['push', 'issues', 'create']),
  scopes: some(['repo', 'gist']),
})

describe('for any change', () => {
  it('whoever has no right on GitHub is never told to accept', () => {
    const question = fc.record({
      audience: fc.constantFrom('owner' as const, 'repository_admin' as const, 'user' as const),
      relation: fc.constantFrom(
        'none' as const,
        'member' as const,
        'outside_collaborator' as const,
      ),
      administers: fc.constantFrom(true, false, null),
    })
    fc.assert(
      fc.property(question, (asked) => {
        const { answer, basis } = decideAccept(asked)
        if (answer === 'pass_on') return
        expect(asked).toMatchObject({ audience: 'repository_admin', administers: true })
        expect(basis).toBe('offered')
        expect(asked.relation).not.toBe('none')
      }),
    )
  })

  it('an owner may always accept what concerns the installation', () => {
    const audience = fc.constantFrom('owner' as const, 'repository_admin' as const)
    const administers = fc.constantFrom(true, false, null)
    fc.assert(
      fc.property(audience, administers, (to, has) => {
        const decided = decideAccept({ audience: to, relation: 'owner', administers: has })
        expect(decided).toMatchObject({ answer: 'accept', basis: 'github' })
      }),
    )
  })

  it('what stands until then is never more than was granted, nor than is asked for', () => {
    fc.assert(
      fc.property(access, access, (granted, asked) => {
        const standing = standingAccess(granted, asked)
        expect(isGranted(granted, standing)).toBe(true)
        expect(isGranted(asked, standing)).toBe(true)
      }),
    )
  })

  it('somebody is asked exactly when something is missing, and nobody twice for it', () => {
    fc.assert(
      fc.property(access, access, (granted, asked) => {
        const wanted = installationPart(asked, 'Organization')
        const audience = installationAudience(granted, asked, 'Organization')
        expect(audience === null).toBe(isGranted(granted, wanted))
        const none = userAudience(granted, asked) === null && audience === null
        expect(none).toBe(isGranted(granted, asked))
      }),
    )
  })

  it('nothing differs between a thing and itself, and a difference has two directions', () => {
    fc.assert(
      fc.property(access, access, (one, other) => {
        expect(isSameAccess(one, one)).toBe(true)
        const there = accessDifference(one, other)
        const back = accessDifference(other, one)
        expect(there.events.added).toEqual(back.events.removed)
        expect(there.permissions.length).toBe(back.permissions.length)
      }),
    )
  })

  it('an account ends with one open update exactly when something waits, whatever came before', () => {
    const demands = fc.array(access, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(access, demands, (granted, asked) => {
        let open: { before: Access; after: Access } | null = null
        for (const demand of asked) {
          const next = nextUpdate({ granted, asked: demand, open })
          if (next.close !== null) open = null
          if (next.open) open = { before: granted, after: demand }
        }
        const last = asked.at(-1) ?? granted
        expect(open !== null).toBe(!isGranted(granted, last))
        const after = nextUpdate({ granted: last, asked: last, open })
        expect(after).toEqual({ close: open && 'accepted', open: false })
        expect(nextUpdate({ granted: null, asked: last, open }).open).toBe(false)
      }),
    )
  })
})
