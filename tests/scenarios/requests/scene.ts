import { connectOrganization } from '@/lib/accounts/commands/connect-organization'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { must } from '../../support/market'
import type { Fate, History, Person } from './history'
import { moveMachine, resetMachine } from './machine-time'
import { deliver, type Letter } from './post'
import { drain } from './queue'
import type { Place, Stage } from './stage'

/** What is so on GitHub, told by who changed it there: what Souk's answers are held against. */
interface Truth {
  owners: Set<Person>
  members: Set<Person>
  /** Whom an owner named in Souk, and until when. */
  named: Map<Person, Date | null>
  appDeleted: boolean
}

/** One history as it is being played. */
export interface Scene {
  stage: Stage
  history: History
  place: Place
  organizationId: string
  truth: Truth
  /** The payment pages that were opened, the newest last. */
  pages: string[]
  /** What was sent and is late. */
  late: Letter[]
  /** What was done and what came of it. */
  log: string[]
}

/** Everything that histories write; what they share is left. */
const written = [
  ...['audit_event', 'audit_seal', 'notification', 'mail', 'inbox_event', 'webhook_delivery'],
  ...['outbox_event', 'setup', 'request_supporter', 'request_message', 'request_approval'],
  ...['installation_request', 'organization_approver', 'organization_connection', 'installation'],
  ...['organization_app', 'permission_update', 'permission_snapshot', 'permission_watch'],
  ...['user_authorization', 'membership', 'billing_manager', 'plan_change', 'ledger_entry'],
  ...[
    'invoice',
    'checkout',
    'former_login',
    'purchase',
    'trial_use',
    'stripe_customer',
    'cache_tag',
  ],
  'graphile_worker._private_jobs',
]

/** Empties what the history before wrote. The rules that protect the audit log do not hold for who owns the database. */
async function sweepStage(): Promise<void> {
  const deletes = written.map((table) => `delete from ${table};`).join('\n')
  await db().$executeRawUnsafe(`do $$ begin
    perform set_config('session_replication_role', 'replica', true);
    ${deletes}
    delete from account where login like 'org-%';
  end $$`)
}

async function list({ market }: Stage, { app }: Place, connected: boolean): Promise<void> {
  const { id } = market.listing
  const data = { githubAppId: app.id, githubAppSlug: app.slug, state: 'published' as const }
  await db().listing.update({ where: { id }, data })
  const privateKey = encrypt(env().SOUK_ENCRYPTION_KEYS, env().GITHUB_APP_PRIVATE_KEY)
  await db().appConnection.update({
    where: { listingId: id },
    data: {
      githubAppId: app.id,
      privateKey: connected ? privateKey : null,
      ...{ failedAt: null, requestsReadAt: null },
    },
  })
}

const demands = {
  plain: {},
  administration: { administration: 'write' },
  organization: { members: 'read' },
} as const

/** What the app asks for on GitHub, set by its owner. */
export async function askPermissions(
  { browser }: Stage,
  { app }: Place,
  more: Record<string, string>,
): Promise<void> {
  const pavel = await browser('pavel')
  const all = { metadata: 'read', contents: 'read', checks: 'write', ...more }
  await pavel.post(`/settings/apps/${app.slug}/permissions`, Object.entries(all))
}

function connect(stage: Stage, place: Place, history: History) {
  return connectOrganization(stage.actors.olivia, place.login, {
    contactEmail: `owners@${place.login}.example`,
    contactLocale: 'en',
    membersMayRequest: history.membersMayRequest,
    collaboratorsMayRequest: history.membersMayRequest,
    repositoryAdminsMayInstall: history.repositoryAdminsMayInstall,
  })
}

async function matchSwitches(stage: Stage, place: Place, history: History): Promise<void> {
  const olivia = await stage.browser('olivia')
  await olivia.post(`/organizations/${place.login}/settings/member_privileges`, [
    ...(history.membersMayRequest
      ? [
          ['membersCanRequest', 'on'] satisfies [string, string],
          ['outsideCollaboratorsCanRequest', 'on'] satisfies [string, string],
        ]
      : []),
    ...(history.repositoryAdminsMayInstall
      ? [['repositoryAdminsCanInstall', 'on'] satisfies [string, string]]
      : []),
  ])
}

/** Begins a history in a place of its own, at the machine's time. */
export async function beginScene(stage: Stage, history: History): Promise<Scene> {
  resetMachine()
  await sweepStage()
  await stage.signInAgain()
  const place = stage.nextPlace()
  await list(stage, place, history.connected)
  if (history.app !== 'plain') await askPermissions(stage, place, demands[history.app])
  if (!history.membersMayRequest || !history.repositoryAdminsMayInstall) {
    await matchSwitches(stage, place, history)
  }
  const { organizationId } = must(await connect(stage, place, history))
  stage.post.take()
  await stage.stripeEvents.take()
  return {
    ...{ stage, history, place, organizationId, pages: [], late: [], log: [] },
    truth: {
      owners: new Set(['olivia', 'omar']),
      members: new Set(['olivia', 'omar', 'rafael', 'mei']),
      named: new Map(),
      appDeleted: false,
    },
  }
}

export const actorOf = ({ stage }: Scene, who: Person): Actor => stage.actors[who]

/** Brings what GitHub and Stripe sent to Souk, as this step's fate has it, and lets the worker work. */
export async function settle(scene: Scene, fate: Fate): Promise<void> {
  const { stage, history } = scene
  await stage.github.sandbox.settled()
  const sent = [
    ...stage.post.take(),
    ...(scene.pages.length > 0 ? await stage.stripeEvents.take() : []),
  ]
  const heard = sent.filter(({ to }) => to !== 'app' || history.forwards)
  if (fate === 'late') scene.late.push(...heard)
  if (fate === 'told' || fate === 'twice') await bring(scene, heard)
  if (fate === 'twice') await bring(scene, heard)
  await drain()
}

async function bring({ stage }: Scene, letters: readonly Letter[]): Promise<void> {
  for (const letter of letters) await deliver(letter, stage.market.listing.id)
}

/** Brings what is late, in the wrong order. */
export async function deliverLate(scene: Scene): Promise<void> {
  await bring(scene, scene.late.splice(0).toReversed())
  await drain()
}

/** The newest request of the place, by Souk's word; null before anybody asked. */
export function newestRequest({ organizationId, stage }: Scene) {
  return db().installationRequest.findFirst({
    where: { organizationId, listingId: stage.market.listing.id },
    orderBy: { number: 'desc' },
  })
}

const HOUR = 3_600_000

/** Lets time pass for everything in this process. Stripe does what falls due when its clock is moved, by the last hour. */
export async function pass({ stage }: Scene, hours: number): Promise<void> {
  moveMachine((hours - 1) * HOUR)
  const body = new URLSearchParams({ hours: '1' })
  const url = `${stage.stripeUrl}/clock`
  const { status } = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  if (status !== 303) throw new Error(`The clock answered ${status}`)
  stage.resetClock()
  moveMachine(HOUR)
}

/** Whether somebody may decide on a request at this moment, by what is so on GitHub and whom an owner named. */
export function mayDecide({ truth }: Scene, who: Person, asked: boolean): boolean {
  if (truth.owners.has(who)) return true
  const until = truth.named.get(who)
  const isNamed = until !== undefined && (until === null || until > now())
  return isNamed && truth.members.has(who) && !asked
}
