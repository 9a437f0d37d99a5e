import { describe, expect, it } from 'vitest'
import { decideInstall, noPolicy } from '@/lib/installs/rules/decide-install'
import type {
  GithubStep,
  InstallAnswer,
  InstallQuestion,
  InstallReasonCode,
} from '@/lib/installs/types'

const open = {
  membersMayRequest: true,
  collaboratorsMayRequest: true,
  repositoryAdminsMayInstall: true,
}

const code = {
  asksRepositories: true,
  asksOrganization: false,
  asksAdministration: false,
  asksAccount: false,
}
const organizationApp = { ...code, asksOrganization: true }
const administrationApp = { ...code, asksAdministration: true }
const nothing = { ...code, asksRepositories: false }

const mine = { id: 1, administered: true }
const theirs = { id: 2, administered: false }

const question: InstallQuestion = {
  edition: 'github.com',
  policy: noPolicy,
  kind: 'github_app',
  audience: 'all',
  accountType: 'Organization',
  relation: 'member',
  app: code,
  switches: open,
  existing: 'none',
  selection: [mine],
}

type Row = [
  name: string,
  given: Partial<InstallQuestion>,
  answer: InstallAnswer,
  reasons: InstallReasonCode[],
]

const personal: Partial<InstallQuestion> = { accountType: 'User', relation: 'self' }
const admin = 'repository_admin_of_all'
const some = 'repository_admin_of_some'

const rows: Row[] = [
  ['one’s own account', personal, 'install', ['own_account']],
  ['one’s own account, everything', { ...personal, selection: 'all' }, 'install', ['own_account']],
  [
    'an owner, any app',
    { relation: 'owner', app: organizationApp },
    'install',
    ['organization_owner'],
  ],
  [
    'an owner, all repositories',
    { relation: 'owner', selection: 'all' },
    'install',
    ['organization_owner'],
  ],
  [
    'an owner, already there',
    { relation: 'owner', existing: 'active' },
    'install',
    ['organization_owner', 'already_installed'],
  ],
  [
    'an owner, suspended',
    { relation: 'owner', existing: 'suspended' },
    'install',
    ['organization_owner', 'suspended'],
  ],
  ['a stranger', { relation: 'none' }, 'no', ['not_in_organization']],
  ['administrator of all chosen', {}, 'install', [admin]],
  [
    'an outside collaborator who administers it',
    { relation: 'outside_collaborator' },
    'install',
    [admin],
  ],
  [
    'administrator of some',
    { selection: [mine, theirs] },
    'install_and_request',
    [some, 'members_may_request'],
  ],
  [
    'administrator of none',
    { selection: [theirs] },
    'request',
    ['not_repository_admin', 'members_may_request'],
  ],
  [
    'all repositories',
    { selection: 'all' },
    'request',
    ['all_repositories_need_owner', 'members_may_request'],
  ],
  [
    'an organization permission',
    { app: organizationApp },
    'request',
    ['needs_organization_permission', 'members_may_request'],
  ],
  [
    'the permission Administration',
    { app: administrationApp },
    'request',
    ['needs_administration_permission', 'members_may_request'],
  ],
  [
    'an app that asks for no repository',
    { app: nothing, selection: [] },
    'request',
    ['needs_no_repository', 'members_may_request'],
  ],
  [
    'installing left to owners',
    { switches: { ...open, repositoryAdminsMayInstall: false } },
    'request',
    ['repository_admins_restricted', 'members_may_request'],
  ],
  [
    'installing left to owners, no requests',
    { switches: { ...open, repositoryAdminsMayInstall: false, membersMayRequest: false } },
    'no',
    ['repository_admins_restricted', 'requests_disabled'],
  ],
  [
    'requests of collaborators off, for one of them',
    {
      relation: 'outside_collaborator',
      selection: [theirs],
      switches: { ...open, collaboratorsMayRequest: false },
    },
    'no',
    ['not_repository_admin', 'requests_disabled'],
  ],
  [
    'requests of collaborators off, for a member',
    { selection: [theirs], switches: { ...open, collaboratorsMayRequest: false } },
    'request',
    ['not_repository_admin', 'members_may_request'],
  ],
  [
    'some administered, no requests',
    { selection: [mine, theirs], switches: { ...open, membersMayRequest: false } },
    'no',
    [some, 'requests_disabled'],
  ],
  [
    'one’s own repository to an installed app, whatever it asks',
    { existing: 'active', app: organizationApp },
    'install',
    [admin, 'adds_own_repositories'],
  ],
  [
    'the same where owners keep it to themselves',
    { existing: 'active', switches: { ...open, repositoryAdminsMayInstall: false } },
    'request',
    ['repository_admins_restricted', 'members_may_request'],
  ],
  ['a suspended app, for a member', { existing: 'suspended' }, 'no', ['suspended', 'needs_owner']],
  [
    'for organizations only',
    { ...personal, audience: 'organization' },
    'no',
    ['organization_only'],
  ],
  ['for people only', { relation: 'owner', audience: 'personal' }, 'no', ['personal_only']],
  [
    'an OAuth App, an owner',
    { relation: 'owner', kind: 'oauth_app' },
    'install',
    ['organization_owner', 'authorizes_individually'],
  ],
  [
    'an OAuth App, a member',
    { kind: 'oauth_app' },
    'request',
    ['needs_owner', 'authorizes_individually', 'members_may_request'],
  ],
  [
    'an API integration, for oneself',
    { ...personal, kind: 'api_integration' },
    'install',
    ['own_account', 'follows_own_steps'],
  ],
]

const more: Row[] = [
  ['a billing manager', { relation: 'billing_manager' }, 'no', ['billing_manager']],
  [
    'an app that asks for account permissions too',
    { ...personal, app: { ...code, asksAccount: true } },
    'install',
    ['own_account', 'account_permissions_apart'],
  ],
  [
    'an OAuth App on Enterprise Server',
    { relation: 'owner', kind: 'oauth_app', edition: 'enterprise-server' },
    'install',
    ['organization_owner', 'authorizes_on_server'],
  ],
  [
    'what the policy blocks, also for an owner',
    { relation: 'owner', policy: { ...noPolicy, verdict: 'blocked' } },
    'no',
    ['blocked_by_policy'],
  ],
  [
    'what the policy allows, without a new right',
    { app: organizationApp, policy: { ...noPolicy, verdict: 'allowed' } },
    'request',
    ['needs_organization_permission', 'members_may_request', 'allowed_by_policy'],
  ],
  [
    'a policy that leaves it to owners',
    { policy: { ...noPolicy, repositoryAdminsMayInstall: false } },
    'request',
    ['policy_leaves_to_owners', 'members_may_request'],
  ],
  [
    'a policy that takes requests of members only',
    {
      relation: 'outside_collaborator',
      selection: [theirs],
      policy: { ...noPolicy, mayAsk: 'members' },
    },
    'no',
    ['not_repository_admin', 'requests_limited_by_policy'],
  ],
  [
    'a policy on a personal account, which has none',
    { ...personal, policy: { ...noPolicy, verdict: 'blocked' } },
    'install',
    ['own_account'],
  ],
]

describe('who may install', () => {
  it.each([...rows, ...more])('%s', (_name, given, answer, reasons) => {
    const decision = decideInstall({ ...question, ...given })
    expect(decision.answer).toBe(answer)
    expect(decision.reasons.map((reason) => reason.code)).toEqual(reasons)
  })

  it('splits the repositories into those that come now and those that are asked for', () => {
    const decision = decideInstall({ ...question, selection: [mine, theirs] })
    expect(decision).toMatchObject({ installNow: [1], askFor: [2] })
    expect(decision.reasons[0]?.values).toEqual({ administered: 1, chosen: 2 })
  })

  it.each([
    [{}, 'install'],
    [{ selection: [mine, theirs] }, 'install_and_request'],
    [{ selection: 'all' }, 'request'],
    [{ existing: 'active' }, 'configure'],
    [{ existing: 'active', selection: [theirs] }, 'request'],
    [{ relation: 'owner', existing: 'suspended' }, 'unsuspend'],
    [{ existing: 'suspended' }, 'none'],
    [{ relation: 'none' }, 'none'],
    [{ relation: 'billing_manager' }, 'none'],
    [{ kind: 'oauth_app' }, 'authorize'],
    [{ kind: 'api_integration' }, 'none'],
    [{ policy: { ...noPolicy, verdict: 'blocked' } }, 'install'],
    [{ audience: 'personal' }, 'install'],
  ] as [Partial<InstallQuestion>, GithubStep][])(
    'says what GitHub will do: %j: %s',
    (given, step) => {
      expect(decideInstall({ ...question, ...given }).github).toBe(step)
    },
  )

  it('says when an answer rests on what the owner declared', () => {
    expect(decideInstall(question).basis).toBe('declared')
    expect(decideInstall({ ...question, relation: 'owner' }).basis).toBe('github')
    expect(decideInstall({ ...question, relation: 'none' }).basis).toBe('github')
    const policy = { ...noPolicy, verdict: 'blocked' } as const
    expect(decideInstall({ ...question, policy }).basis).toBe('policy')
  })
})
