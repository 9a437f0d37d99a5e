import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideInstall } from '@/lib/installs/rules'
import type { InstallQuestion } from '@/lib/installs/types'
import { decideInstall as decideOnGithub } from '@/lib/sandbox/github/rules'

const chosen = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 50 }), administered: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 6 },
)

const questions: fc.Arbitrary<InstallQuestion> = fc.record({
  kind: fc.constantFrom('github_app', 'oauth_app', 'api_integration'),
  audience: fc.constantFrom('all', 'personal', 'organization'),
  accountType: fc.constantFrom('User', 'Organization'),
  relation: fc.constantFrom('self', 'owner', 'member', 'outside_collaborator', 'none'),
  app: fc.record({
    asksRepositories: fc.boolean(),
    asksOrganization: fc.boolean(),
    asksAdministration: fc.boolean(),
  }),
  switches: fc.record({
    membersMayRequest: fc.boolean(),
    collaboratorsMayRequest: fc.boolean(),
    repositoryAdminsMayInstall: fc.boolean(),
  }),
  existing: fc.constantFrom('none', 'active', 'suspended'),
  selection: fc.oneof(fc.constant('all' as const), chosen),
})

const installs = (question: InstallQuestion) =>
  ['install', 'install_and_request'].includes(decideInstall(question).answer)
const ids = ({ selection }: InstallQuestion) =>
  selection === 'all' ? [] : selection.map(({ id }) => id)
const owns = ({ relation }: InstallQuestion) => relation === 'self' || relation === 'owner'

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

  it('always lets owners, and people on their own account, install what is for them', () => {
    fc.assert(
      fc.property(questions, (question) => {
        fc.pre(owns(question) && question.audience === 'all')
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

  it('says what GitHub’s own button will say', () => {
    fc.assert(
      fc.property(questions, (question) => {
        fc.pre(question.kind === 'github_app' && question.audience === 'all')
        fc.pre(question.existing !== 'suspended')
        const { app, switches, relation, existing, selection } = question
        const onGithub = decideOnGithub({
          standing: relation === 'none' ? 'stranger' : relation,
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
        const here = decideInstall(question)
        expect(here.answer).toBe(onGithub.action)
        if (here.answer === 'install_and_request') {
          expect([here.installNow, here.askFor]).toEqual([onGithub.now, onGithub.ask])
        }
      }),
      { numRuns: 2000 },
    )
  })
})
