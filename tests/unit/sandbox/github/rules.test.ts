import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideInstall, type InstallQuestion, type Standing } from '@/lib/sandbox/github/rules'

const app = {
  repository: { asksRepository: true, asksOrganization: false, asksAdministration: false },
  organization: { asksRepository: true, asksOrganization: true, asksAdministration: false },
  administration: { asksRepository: true, asksOrganization: false, asksAdministration: true },
  'organization only': { asksRepository: false, asksOrganization: true, asksAdministration: false },
} as const

const switches = {
  open: {
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
  'owners only': {
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: false,
  },
  'no requests': {
    membersCanRequest: false,
    outsideCollaboratorsCanRequest: false,
    repositoryAdminsCanInstall: true,
  },
  closed: {
    membersCanRequest: false,
    outsideCollaboratorsCanRequest: false,
    repositoryAdminsCanInstall: false,
  },
} as const

const own = { id: 1, administered: true }
const other = { id: 2, administered: false }
const selection = { all: 'all', own: [own], other: [other], both: [own, other] } as const

function question(
  standing: Standing,
  asks: keyof typeof app,
  policy: keyof typeof switches,
  chosen: keyof typeof selection,
  installed = false,
): InstallQuestion {
  return {
    standing,
    app: { private: false, ownedByAccount: false, ...app[asks] },
    switches: switches[policy],
    installed,
    selection: selection[chosen],
  }
}

describe('who may install', () => {
  it.each([
    ['self', 'organization', 'closed', 'all', 'install'],
    ['owner', 'organization', 'closed', 'all', 'install'],
    ['owner', 'administration', 'closed', 'both', 'install'],
    ['stranger', 'repository', 'open', 'own', 'no'],
    ['member', 'repository', 'open', 'own', 'install'],
    ['member', 'repository', 'open', 'both', 'install_and_request'],
    ['member', 'repository', 'open', 'other', 'request'],
    ['member', 'repository', 'open', 'all', 'request'],
    ['member', 'organization', 'open', 'own', 'request'],
    ['member', 'administration', 'open', 'own', 'request'],
    ['member', 'organization only', 'open', 'own', 'request'],
    ['member', 'repository', 'owners only', 'own', 'request'],
    ['member', 'repository', 'no requests', 'own', 'install'],
    ['member', 'repository', 'no requests', 'both', 'no'],
    ['member', 'repository', 'no requests', 'other', 'no'],
    ['member', 'organization', 'no requests', 'own', 'no'],
    ['member', 'repository', 'closed', 'own', 'no'],
    ['outside_collaborator', 'repository', 'open', 'own', 'install'],
    ['outside_collaborator', 'repository', 'open', 'other', 'request'],
    ['outside_collaborator', 'repository', 'closed', 'own', 'no'],
  ] as const)('%s · app asks %s · %s · %s → %s', (standing, asks, policy, chosen, action) => {
    expect(decideInstall(question(standing, asks, policy, chosen)).action).toBe(action)
  })

  it.each([
    ['organization', 'open', 'install'],
    ['administration', 'open', 'install'],
    ['organization', 'owners only', 'request'],
    ['organization', 'closed', 'no'],
  ] as const)(
    'adds an own repository to an installed app that asks %s · %s → %s',
    (asks, policy, action) => {
      expect(decideInstall(question('member', asks, policy, 'own', true)).action).toBe(action)
    },
  )

  it('keeps a private app to the account that owns it', () => {
    const base = question('owner', 'repository', 'open', 'all')
    const foreign = { ...base, app: { ...base.app, private: true } }
    const native = { ...base, app: { ...base.app, private: true, ownedByAccount: true } }
    expect(decideInstall(foreign).action).toBe('no')
    expect(decideInstall(native).action).toBe('install')
  })
})

const anyQuestion: fc.Arbitrary<InstallQuestion> = fc.record({
  standing: fc.constantFrom('self', 'owner', 'member', 'outside_collaborator', 'stranger'),
  app: fc.record({
    private: fc.constant(false),
    ownedByAccount: fc.boolean(),
    asksRepository: fc.boolean(),
    asksOrganization: fc.boolean(),
    asksAdministration: fc.boolean(),
  }),
  switches: fc.record({
    membersCanRequest: fc.boolean(),
    outsideCollaboratorsCanRequest: fc.boolean(),
    repositoryAdminsCanInstall: fc.boolean(),
  }),
  installed: fc.boolean(),
  selection: fc.oneof(
    fc.constant('all' as const),
    fc.uniqueArray(fc.record({ id: fc.nat(), administered: fc.boolean() }), {
      selector: ({ id }) => id,
      maxLength: 5,
    }),
  ),
})

describe('whatever is asked', () => {
  it('somebody who is no owner never gets a repository they do not administer', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        if (asked.standing === 'self' || asked.standing === 'owner') return
        const { now } = decideInstall(asked)
        const administered =
          asked.selection === 'all' ? [] : asked.selection.filter((r) => r.administered)
        expect(now).not.toBeNull()
        for (const id of now ?? []) expect(administered.map((r) => r.id)).toContain(id)
      }),
    )
  })

  it('an owner always installs, and a no gives and asks nothing', () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const answer = decideInstall(asked)
        if (asked.standing === 'owner') expect(answer.action).toBe('install')
        if (answer.action === 'no') expect([answer.now, answer.ask]).toEqual([[], []])
        expect(answer.reason).not.toBe('')
      }),
    )
  })
})
