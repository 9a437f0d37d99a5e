import type { AppDemand, InstallQuestion, RightsColumn, RightsRole, RightsTable } from '../types'
import { decideInstall, noPolicy } from './decide-install'

type Edition = InstallQuestion['edition']
type Change = Partial<InstallQuestion>

const own = { id: 1, administered: true }
const other = { id: 2, administered: false }

const nothing: AppDemand = {
  asksRepositories: false,
  asksOrganization: false,
  asksAdministration: false,
  asksAccount: false,
}
const repository: AppDemand = { ...nothing, asksRepositories: true }

/** Who asks, and with which right on the one repository that is chosen. A GitHub App manager is asked about as the member they are: the role gives no right here. */
const roles: Record<RightsRole, Change> = {
  self: { accountType: 'User', relation: 'self' },
  owner: { relation: 'owner', selection: [other] },
  administrator: { relation: 'member', selection: [own] },
  member: { relation: 'member', selection: [other] },
  outside_administrator: { relation: 'outside_collaborator', selection: [own] },
  outside_collaborator: { relation: 'outside_collaborator', selection: [other] },
  any_member: { relation: 'member' },
  any_outside_collaborator: { relation: 'outside_collaborator' },
  app_manager: { relation: 'member', selection: [other] },
  billing_manager: { relation: 'billing_manager', selection: [other] },
  nobody: { relation: 'none', selection: [other] },
}

const switches = {
  membersMayRequest: true,
  collaboratorsMayRequest: true,
  repositoryAdminsMayInstall: true,
}

const everybody: RightsRole[] = [
  ...(['self', 'owner', 'administrator', 'member', 'outside_administrator'] as const),
  ...(['outside_collaborator', 'app_manager', 'billing_manager', 'nobody'] as const),
]
const inside: RightsRole[] = [
  ...(['administrator', 'member', 'outside_administrator', 'outside_collaborator'] as const),
]

/** One table: who asks, down; what else differs, across. */
interface Plan {
  key: RightsTable['key']
  roles: RightsRole[]
  columns: [RightsColumn, Change][]
}

const plans: Plan[] = [
  {
    key: 'permissions',
    roles: everybody,
    columns: [
      ['repository', { app: repository }],
      ['administration', { app: { ...repository, asksAdministration: true } }],
      ['organization', { app: { ...repository, asksOrganization: true } }],
      ['account', { app: { ...nothing, asksAccount: true }, selection: 'all' }],
    ],
  },
  {
    key: 'repositories',
    roles: ['owner', 'any_member', 'any_outside_collaborator'],
    columns: [
      ['own', { selection: [own] }],
      ['some', { selection: [own, other] }],
      ['others', { selection: [other] }],
      ['all', { selection: 'all' }],
    ],
  },
  {
    key: 'switches',
    roles: inside,
    columns: [
      ['open', {}],
      ['members', { switches: { ...switches, membersMayRequest: false } }],
      ['collaborators', { switches: { ...switches, collaboratorsMayRequest: false } }],
      ['owners', { switches: { ...switches, repositoryAdminsMayInstall: false } }],
    ],
  },
  {
    key: 'states',
    roles: ['owner', 'administrator', 'member'],
    columns: [
      ['none', { existing: 'none', app: { ...repository, asksOrganization: true } }],
      ['active', { existing: 'active', app: { ...repository, asksOrganization: true } }],
      ['suspended', { existing: 'suspended', app: { ...repository, asksOrganization: true } }],
    ],
  },
  {
    key: 'kinds',
    roles: ['self', 'owner', 'administrator', 'member'],
    columns: [
      ['github_app', {}],
      ['oauth_app', { kind: 'oauth_app', selection: 'all' }],
      ['api_integration', { kind: 'api_integration', selection: 'all' }],
    ],
  },
]

/**
 * The tables of the help page on who may install, each cell an answer of {@link decideInstall}
 * itself: text and code cannot differ. `edition`: which GitHub this instance stands beside.
 */
export function rightsTables(edition: Edition): RightsTable[] {
  const question: InstallQuestion = {
    edition,
    kind: 'github_app',
    audience: 'all',
    accountType: 'Organization',
    relation: 'none',
    app: repository,
    switches,
    policy: noPolicy,
    existing: 'none',
    selection: 'all',
  }
  return plans.map((plan) => ({
    key: plan.key,
    columns: plan.columns.map(([column]) => column),
    rows: plan.roles.map((role) => ({
      role,
      cells: plan.columns.map(([, change]) =>
        decideInstall({ ...question, ...roles[role], ...change }),
      ),
    })),
  }))
}
