/** The people of every organization: two owners, who administers a repository, a member, from outside, a stranger, who pays. */
const people = ['olivia', 'omar', 'rafael', 'mei', 'casey', 'nina', 'bruno'] as const

export type Person = (typeof people)[number]

/** What becomes of the events that a step makes GitHub and Stripe send. */
const fates = ['told', 'told', 'told', 'twice', 'dropped', 'late'] as const

export type Fate = (typeof fates)[number]

const member: readonly Person[] = ['mei', 'rafael', 'omar', 'casey', 'mei']
const decider: readonly Person[] = ['olivia', 'olivia', 'omar', 'rafael']
const anybody: readonly Person[] = people
const owner: readonly Person[] = ['olivia', 'omar']

/** Every kind of step: how often it is taken, and by whom it is tried, with and without the right to. */
const kinds = {
  ask: { weight: 14, by: member },
  support: { weight: 4, by: anybody },
  message: { weight: 5, by: anybody },
  withdraw: { weight: 2, by: anybody },
  approve: { weight: 12, by: decider },
  approveLess: { weight: 6, by: decider },
  approveMore: { weight: 2, by: decider },
  approveAsAnybody: { weight: 2, by: anybody },
  deny: { weight: 4, by: decider },
  revoke: { weight: 2, by: anybody },
  order: { weight: 8, by: owner },
  orderMore: { weight: 3, by: anybody },
  orderFreely: { weight: 2, by: owner },
  pay: { weight: 7, by: owner },
  cancelPlan: { weight: 2, by: anybody },
  installOnGithub: { weight: 8, by: anybody },
  changeOnGithub: { weight: 3, by: owner },
  approveOnGithub: { weight: 2, by: owner },
  denyOnGithub: { weight: 2, by: owner },
  withdrawOnGithub: { weight: 1, by: member },
  suspendOnGithub: { weight: 1, by: owner },
  uninstall: { weight: 2, by: owner },
  demandMore: { weight: 1, by: owner },
  deleteApp: { weight: 1, by: owner },
  demote: { weight: 2, by: ['omar', 'olivia'] },
  promote: { weight: 1, by: ['rafael', 'mei', 'omar'] },
  leave: { weight: 3, by: ['mei', 'rafael', 'omar'] },
  renameOrganization: { weight: 2, by: owner },
  renameApp: { weight: 1, by: owner },
  suspendConnection: { weight: 1, by: owner },
  disconnect: { weight: 1, by: owner },
  deleteOrganization: { weight: 1, by: owner },
  deleteRepository: { weight: 1, by: owner },
  transferRepository: { weight: 1, by: owner },
  nameApprover: { weight: 2, by: ['rafael', 'mei', 'casey'] },
  removeApprover: { weight: 1, by: ['rafael', 'mei'] },
  look: { weight: 3, by: anybody },
  sweep: { weight: 3, by: owner },
  hours: { weight: 3, by: owner },
  days: { weight: 4, by: owner },
  deliverLate: { weight: 2, by: owner },
  githubFails: { weight: 1, by: owner },
  delist: { weight: 1, by: owner },
} satisfies Record<string, { weight: number; by: readonly Person[] }>

export type StepKind = keyof typeof kinds

/** One thing that somebody tries. `pick` chooses among the ways of doing it. */
export interface Step {
  do: StepKind
  who: Person
  pick: number
  events: Fate
}

/** All that happens to one organization, made from nothing but its seed. */
export interface History {
  seed: number
  app: 'plain' | 'administration' | 'organization'
  /** Whether Souk holds the app's key, and whether its service forwards what GitHub sends. */
  connected: boolean
  forwards: boolean
  membersMayRequest: boolean
  repositoryAdminsMayInstall: boolean
  steps: Step[]
}

/** Random numbers below 1 that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function oneOf<T>(list: readonly T[], number: number): T {
  const found = list[Math.floor(number * list.length)]
  if (found === undefined) throw new RangeError('Nothing to choose from')
  return found
}

const isKind = (name: string): name is StepKind => Object.hasOwn(kinds, name)

const weighted: readonly StepKind[] = Object.entries(kinds).flatMap(([name, { weight }]) =>
  isKind(name) ? Array.from({ length: weight }, () => name) : [],
)

function step(kind: StepKind, next: () => number): Step {
  const by: readonly Person[] = kinds[kind].by
  return { do: kind, who: oneOf(by, next()), pick: next(), events: oneOf(fates, next()) }
}

/** The way that leads to something: most histories follow it, with whatever else happens in between. */
const way: readonly [StepKind, readonly Person[]][] = [
  ['ask', ['mei', 'mei', 'rafael', 'casey']],
  ['approve', owner],
  ['order', owner],
  ['pay', owner],
  ['installOnGithub', owner],
]

const LONGEST = 9

/** Some way along the way, each step after none or one of any other kind. */
function alongTheWay(next: () => number): Step[] {
  const reached = way.slice(0, 1 + Math.floor(next() * way.length))
  const steps = reached.flatMap(([kind, by]) => {
    const between = Math.floor(next() * 2)
    const others = Array.from({ length: between }, () => step(oneOf(weighted, next()), next))
    return [...others, { ...step(kind, next), who: oneOf(by, next()) }]
  })
  const after = Math.floor(next() * 4)
  return [...steps, ...Array.from({ length: after }, () => step(oneOf(weighted, next()), next))]
}

function anyHow(next: () => number): Step[] {
  const length = 2 + Math.floor(next() * (LONGEST - 2))
  const later = Array.from({ length }, () => step(oneOf(weighted, next()), next))
  return [step('ask', next), ...later]
}

/** The history of a seed: the same every time. */
export function historyOf(seed: number): History {
  const next = numbersFrom(seed)
  const settings = {
    seed,
    app: oneOf(['plain', 'plain', 'plain', 'administration', 'organization'] as const, next()),
    connected: next() < 0.7,
    forwards: next() < 0.4,
    membersMayRequest: next() < 0.96,
    repositoryAdminsMayInstall: next() < 0.7,
  }
  return { ...settings, steps: next() < 0.75 ? alongTheWay(next) : anyHow(next) }
}
