import { describe, expect, it } from 'vitest'
import { decideInstall, noPolicy } from '@/lib/installs/rules/decide-install'
import type { InstallAnswer, InstallPolicy, InstallQuestion, Selection } from '@/lib/installs/types'

const own = { id: 1, administered: true }
const other = { id: 2, administered: false }

/** GitHub's API does not tell who is a GitHub App manager: one is asked about as the member they are. */
const roles = {
  self: 'self',
  owner: 'owner',
  member: 'member',
  'outside collaborator': 'outside_collaborator',
  'app manager': 'member',
  'billing manager': 'billing_manager',
  nobody: 'none',
} as const

const nothing = {
  asksRepositories: false,
  asksOrganization: false,
  asksAdministration: false,
  asksAccount: false,
}
const permissions = {
  repository: { ...nothing, asksRepositories: true },
  Administration: { ...nothing, asksRepositories: true, asksAdministration: true },
  organization: { ...nothing, asksRepositories: true, asksOrganization: true },
  'organization only': { ...nothing, asksOrganization: true },
  account: { ...nothing, asksRepositories: true, asksAccount: true },
  'account only': { ...nothing, asksAccount: true },
} as const

const open = {
  membersMayRequest: true,
  collaboratorsMayRequest: true,
  repositoryAdminsMayInstall: true,
}
const switches = {
  open,
  'members may not ask': { ...open, membersMayRequest: false },
  'collaborators may not ask': { ...open, collaboratorsMayRequest: false },
  'nobody may ask': { ...open, membersMayRequest: false, collaboratorsMayRequest: false },
  'owners install': { ...open, repositoryAdminsMayInstall: false },
  'owners install, members may not ask': {
    membersMayRequest: false,
    collaboratorsMayRequest: true,
    repositoryAdminsMayInstall: false,
  },
  'owners install, collaborators may not ask': {
    membersMayRequest: true,
    collaboratorsMayRequest: false,
    repositoryAdminsMayInstall: false,
  },
  closed: {
    membersMayRequest: false,
    collaboratorsMayRequest: false,
    repositoryAdminsMayInstall: false,
  },
} as const

const policies: Record<string, InstallPolicy> = {
  'no policy': noPolicy,
  allowed: { ...noPolicy, verdict: 'allowed' },
  blocked: { ...noPolicy, verdict: 'blocked' },
  'policy: members ask': { ...noPolicy, mayAsk: 'members' },
  'policy: nobody asks': { ...noPolicy, mayAsk: 'nobody' },
  'policy: owners install': { ...noPolicy, repositoryAdminsMayInstall: false },
}

const selections: Record<string, Selection> = {
  all: 'all',
  'administered by the person': [own],
  'partly administered': [own, other],
  'administered by others': [other],
}

const states = ['none', 'active', 'suspended'] as const
const editions = ['github.com', 'enterprise-server'] as const

interface Case {
  role: keyof typeof roles
  asks: keyof typeof permissions
  switched: keyof typeof switches
  policy: string
  selection: string
  state: (typeof states)[number]
}

const isOneOf = (value: string, ...wanted: string[]) => wanted.includes(value)
const ownersInstall = ({ switched, policy }: Case) =>
  switched === 'closed' ||
  switched.startsWith('owners install') ||
  policy === 'policy: owners install'
const cannotAsk = ({ role, switched, policy }: Case) =>
  isOneOf(switched, 'nobody may ask', 'closed') ||
  policy === 'policy: nobody asks' ||
  (role === 'outside collaborator'
    ? switched.includes('collaborators may not ask') || policy === 'policy: members ask'
    : switched.includes('members may not ask'))
const asksOwner = ({ asks, state }: Case) =>
  isOneOf(asks, 'organization only', 'account only') ||
  (state === 'none' && isOneOf(asks, 'Administration', 'organization'))

/** The table, read from the top: the first line that fits is the answer. Written apart from the function, line by line from GitHub's pages. */
const table: [line: string, fits: (given: Case) => boolean, answer: InstallAnswer][] = [
  ['one’s own account', ({ role }) => role === 'self', 'install'],
  ['who has no part in the organization', ({ role }) => role === 'nobody', 'no'],
  ['what the organization’s policy blocks', ({ policy }) => policy === 'blocked', 'no'],
  ['an owner', ({ role }) => role === 'owner', 'install'],
  ['a billing manager', ({ role }) => role === 'billing manager', 'no'],
  ['what is suspended', ({ state }) => state === 'suspended', 'no'],
  [
    'a repository administrator, all chosen administered',
    (given) =>
      given.selection === 'administered by the person' &&
      !ownersInstall(given) &&
      !asksOwner(given),
    'install',
  ],
  ['who may not ask', cannotAsk, 'no'],
  [
    'a repository administrator, some chosen administered',
    (given) =>
      given.selection === 'partly administered' && !ownersInstall(given) && !asksOwner(given),
    'install_and_request',
  ],
  ['whoever is left', () => true, 'request'],
]

function* everyCase(): Generator<Case> {
  for (const role of keysOf(roles))
    for (const asks of keysOf(permissions))
      for (const switched of keysOf(switches))
        for (const policy of keysOf(policies))
          for (const selection of keysOf(selections))
            for (const state of states) yield { role, asks, switched, policy, selection, state }
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record)
}

function questionOf(given: Case, edition: InstallQuestion['edition']): InstallQuestion {
  return {
    edition,
    kind: 'github_app',
    audience: 'all',
    accountType: given.role === 'self' ? 'User' : 'Organization',
    relation: roles[given.role],
    app: permissions[given.asks],
    switches: switches[given.switched],
    policy: policies[given.policy] ?? noPolicy,
    existing: given.state,
    selection: selections[given.selection] ?? 'all',
  }
}

const cases = [...everyCase()]
const count = (cases.length * editions.length).toLocaleString('en')

describe('who may install: role × permission class × switches × policy × selection × state × edition', () => {
  it(`answers all ${count} combinations as the table says`, () => {
    const used = new Map<string, number>()
    const wrong = cases.flatMap((given) => {
      const [line, , answer] = table.find(([, fits]) => fits(given)) ?? ['none', null, 'no']
      used.set(line, (used.get(line) ?? 0) + editions.length)
      const found = editions.map((edition) => decideInstall(questionOf(given, edition)).answer)
      return found.every((one) => one === answer) ? [] : [{ ...given, expected: answer, found }]
    })
    expect(wrong).toEqual([])
    expect([...used.keys()].toSorted()).toEqual(table.map(([line]) => line).toSorted())
    console.log([...used].map(([line, times]) => `${times} × ${line}`).join('\n'))
  })

  it('gives each of them at least one reason, and a repository only to who administers it', () => {
    for (const given of cases) {
      const { reasons, installNow, answer } = decideInstall(questionOf(given, 'github.com'))
      expect(reasons.length).toBeGreaterThan(0)
      const isOwner = isOneOf(given.role, 'self', 'owner')
      if (!isOwner) expect(installNow).not.toContain(other.id)
      if (!isOwner && answer === 'install') expect(installNow).toEqual([own.id])
    }
  })
})
