import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownsAccount } from '@/lib/installs/rules'
import { decideInstall, noPolicy } from '@/lib/installs/rules/decide-install'
import type { InstallQuestion } from '@/lib/installs/types'
import { decideInstall as decideOnGithub } from '@/lib/sandbox/github/rules'

const chosen = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 50 }), administered: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 6 },
)

const questions: fc.Arbitrary<InstallQuestion> = fc.record({
  edition: fc.constantFrom('github.com', 'enterprise-server'),
  kind: fc.constantFrom('github_app', 'oauth_app', 'api_integration'),
  audience: fc.constantFrom('all', 'personal', 'organization'),
  accountType: fc.constantFrom('User', 'Organization'),
  relation: fc.constantFrom(
    'self',
    'owner',
    'member',
    'outside_collaborator',
    'billing_manager',
    'none',
  ),
  app: fc.record({
    asksRepositories: fc.boolean(),
    asksOrganization: fc.boolean(),
    asksAdministration: fc.boolean(),
    asksAccount: fc.boolean(),
  }),
  switches: fc.record({
    membersMayRequest: fc.boolean(),
    collaboratorsMayRequest: fc.boolean(),
    repositoryAdminsMayInstall: fc.boolean(),
  }),
  policy: fc.record({
    verdict: fc.constantFrom('none', 'allowed', 'blocked'),
    why: fc.constantFrom(null, 'It was breached in May.'),
    mayAsk: fc.constantFrom('anyone', 'members', 'nobody'),
    repositoryAdminsMayInstall: fc.boolean(),
  }),
  existing: fc.constantFrom('none', 'active', 'suspended'),
  selection: fc.oneof(fc.constant('all' as const), chosen),
})

const installs = (question: InstallQuestion) =>
  ['install', 'install_and_request'].includes(decideInstall(question).answer)
const ids = ({ selection }: InstallQuestion) =>
  selection === 'all' ? [] : selection.map(({ id }) => id)
const owns = ({ relation }: InstallQuestion) => ownsAccount(relation)
const isBlocked = ({ policy, accountType }: InstallQuestion) =>
  policy.verdict === 'blocked' && accountType === 'Organization'

/** How far a person gets. Installing some and asking for the rest is as far as installing all: GitHub splits them. */
function reach(question: InstallQuestion): number {
  const { answer } = decideInstall(question)
  return { no: 0, request: 1, install_and_request: 2, install: 2 }[answer]
}

describe('whatever the question', () => {
  it('lets nobody install without a right on GitHub', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { selection, relation } = question
        const administers = selection !== 'all' && selection.some((one) => one.administered)
        fc.pre(relation === 'none' || (!owns(question) && !administers))
        expect(installs(question)).toBe(false)
      }),
    )
  })

  it('never installs a repository that somebody who is no owner does not administer', () => {
    fc.assert(
      fc.property(questions, (question) => {
        fc.pre(!owns(question))
        const { installNow } = decideInstall(question)
        const administered = question.selection === 'all' ? [] : question.selection
        for (const id of installNow) {
          expect(administered.find((one) => one.id === id)?.administered).toBe(true)
        }
      }),
    )
  })

  it('always lets owners, and people on their own account, install what is for them, unless the policy blocks it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        fc.pre(owns(question) && question.audience === 'all' && !isBlocked(question))
        expect(decideInstall(question).answer).toBe('install')
      }),
    )
  })

  it('gives a reason for every answer, and accounts for every chosen repository once it acts', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { answer, reasons, installNow, askFor } = decideInstall(question)
        expect(reasons.length).toBeGreaterThan(0)
        const expected = answer === 'no' ? [] : ids(question)
        expect([...installNow, ...askFor].toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  it('opens nothing by a policy, a closed switch or a right that is missing', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const full = reach({
          ...question,
          policy: noPolicy,
          switches: {
            membersMayRequest: true,
            collaboratorsMayRequest: true,
            repositoryAdminsMayInstall: true,
          },
        })
        expect(reach(question)).toBeLessThanOrEqual(full)
      }),
    )
  })

  it('gives nobody less for administering one chosen repository more', () => {
    fc.assert(
      fc.property(questions, fc.nat(5), (question, index) => {
        const { selection } = question
        fc.pre(selection !== 'all' && selection.length > 0)
        const more = selection.map((one, at) =>
          at === index % selection.length ? { ...one, administered: true } : one,
        )
        const before = decideInstall(question)
        const after = decideInstall({ ...question, selection: more })
        // Who may ask for everything may find a mix that nobody takes requests for; what is installed only grows.
        for (const id of before.installNow) expect(after.installNow).toContain(id)
      }),
    )
  })

  it('gives a member no less than an outside collaborator whom the same switches concern', () => {
    fc.assert(
      fc.property(questions, (question) => {
        fc.pre(question.switches.membersMayRequest === question.switches.collaboratorsMayRequest)
        const as = (relation: InstallQuestion['relation']) => reach({ ...question, relation })
        expect(as('owner')).toBeGreaterThanOrEqual(as('member'))
        expect(as('member')).toBeGreaterThanOrEqual(as('outside_collaborator'))
        expect(as('outside_collaborator')).toBeGreaterThanOrEqual(as('none'))
        expect(as('billing_manager')).toBe(as('none'))
      }),
    )
  })

  it('asks an owner for nothing more where the app asks for less', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const less = { ...question.app, asksOrganization: false, asksAdministration: false }
        expect(reach({ ...question, app: less })).toBeGreaterThanOrEqual(reach(question))
      }),
    )
  })

  it('says what GitHub’s own button will say', () => {
    fc.assert(
      fc.property(questions, fc.boolean(), (given, isThere) => {
        const question: InstallQuestion = {
          ...given,
          kind: 'github_app',
          existing: isThere ? 'active' : 'none',
        }
        const { app, switches, relation, existing, selection } = question
        const onGithub = decideOnGithub({
          standing: relation === 'none' || relation === 'billing_manager' ? 'stranger' : relation,
          app: {
            private: false,
            ownedByAccount: false,
            asksRepository: app.asksRepositories,
            asksOrganization: app.asksOrganization,
            asksAdministration: app.asksAdministration,
          },
          switches: {
            membersCanRequest: switches.membersMayRequest,
            outsideCollaboratorsCanRequest: switches.collaboratorsMayRequest,
            repositoryAdminsCanInstall: switches.repositoryAdminsMayInstall,
          },
          installed: existing === 'active',
          selection,
        })
        const { github } = decideInstall(question)
        const step = github === 'configure' ? 'install' : github
        expect(step).toBe(onGithub.action === 'no' ? 'none' : onGithub.action)
        const here = decideInstall({ ...question, audience: 'all', policy: noPolicy })
        expect(here.answer).toBe(onGithub.action)
        if (here.answer === 'install_and_request') {
          expect([here.installNow, here.askFor]).toEqual([onGithub.now, onGithub.ask])
        }
      }),
      { numRuns: 5000 },
    )
  })
})
