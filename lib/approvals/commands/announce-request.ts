import { now } from '../../clock'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'
import { readNoticeFacts } from '../queries/read-notice-facts'
import { decidersOf } from '../queries/read-roles'
import { concerned, type RequestNotice, routed } from '../rules/announcing'
import type { ApprovedTerms } from '../types'
import { tellIntegrator } from './tell-integrator'

/** What is told about a request. */
export interface Announcement {
  kind: RequestNotice
  requestId: string
  /** Makes it once: the version, the message, or the number of the reminder it is about. */
  key: string | number
  /** Who did it, and is not told. */
  by?: { userId: string; login: string }
  /** What they wrote: the note of a decision, a question, an answer, their own reason. */
  message?: string
  /** One of several approvals that are needed, with its terms. */
  approval?: { terms: ApprovedTerms; given: number; needed: number }
  /** A rule decides in the same moment: only the integrator's webhook says that somebody asked. */
  decidedAtOnce?: boolean
}

const include = {
  organization: { select: { id: true, login: true, githubId: true, type: true, avatarUrl: true } },
  requester: true,
  listing: {
    select: { slug: true, kind: true, currentRevision: { select: { name: true, content: true } } },
  },
  supporters: { select: { accountId: true } },
} satisfies Prisma.InstallationRequestInclude

/** A request with all that is told of it. */
export type ToldRow = Prisma.InstallationRequestGetPayload<{ include: typeof include }>

/** Whom an owner named beside the owners, as long as it holds and they belong to the organization. */
async function findNamed(
  tx: Transaction,
  { organizationId, requesterId }: ToldRow,
): Promise<string[]> {
  const named = await tx.organizationApprover.findMany({
    where: {
      organizationId,
      // They never decide on what they asked for themselves.
      accountId: { not: requesterId },
      OR: [{ until: null }, { until: { gt: now() } }],
      account: { memberships: { some: { organizationId } } },
    },
    select: { accountId: true },
  })
  return named.map(({ accountId }) => accountId)
}

/** Whom a rule asks to decide in place of everybody who may, as far as they still may. */
async function findRouted(
  tx: Transaction,
  row: ToldRow,
  { kind, by }: Announcement,
): Promise<string[]> {
  if (!routed.includes(kind) || row.routedTo.length === 0) return []
  const accounts = await tx.account.findMany({
    where: {
      login: { in: row.routedTo, mode: 'insensitive' },
      ...(by === undefined ? {} : { user: { isNot: { id: by.userId } } }),
      ...decidersOf(row.organizationId),
    },
    select: { id: true },
  })
  return accounts.map(({ id }) => id)
}

/** Who asked and who supports it, except supporters who left since; whom GitHub passed on may be from outside. */
async function findAskers(tx: Transaction, row: ToldRow): Promise<string[]> {
  const supporters = row.supporters.map(({ accountId }) => accountId)
  if (row.githubId !== null || supporters.length === 0) return [row.requesterId, ...supporters]
  const members = await tx.membership.findMany({
    where: { organizationId: row.organizationId, memberId: { in: supporters } },
    select: { memberId: true },
  })
  return [row.requesterId, ...members.map(({ memberId }) => memberId)]
}

async function audienceOf(tx: Transaction, row: ToldRow, told: Announcement) {
  const { kind, by } = told
  // Nobody who decides has anything to do where a rule denied it.
  const isRuledOut = kind === 'request_denied' && row.cause === 'rule'
  const parts = isRuledOut ? (['askers'] as const) : concerned[kind]
  const askers = parts.some((part) => part === 'askers') ? await findAskers(tx, row) : []
  const except = by === undefined ? {} : { except: by.userId }
  if (!parts.some((part) => part === 'deciders')) return { accountIds: askers, ...except }
  const asked = await findRouted(tx, row, told)
  if (asked.length > 0) return { accountIds: [...askers, ...asked], ...except }
  const named = await findNamed(tx, row)
  return { accountIds: [...askers, ...named], ownersOf: row.organizationId, ...except }
}

/** Who is named as having done it: by default who asked, where their wish is what is told. */
function personOf(row: ToldRow, { kind, by }: Announcement): string | null {
  if (by !== undefined) return by.login
  return kind === 'request_asked' || kind === 'request_reminder' ? row.requester.login : null
}

/**
 * Tells everybody concerned about a step of a request, in the inbox and by mail as they chose, and
 * the integrator where it is one of theirs to know; in the transaction of the step. Whoever did it
 * is not told.
 */
export async function announceRequest(tx: Transaction, told: Announcement): Promise<void> {
  const { kind, requestId: id, key, decidedAtOnce = false } = told
  const row = await tx.installationRequest.findUniqueOrThrow({ where: { id }, include })
  await tellIntegrator(tx, row, told)
  if (decidedAtOnce) return
  const data = {
    id,
    listing: row.listing.currentRevision?.name ?? row.listing.slug,
    account: row.organization.login,
    person: personOf(row, told),
    facts: await readNoticeFacts(tx, row, told),
  }
  const audience = await audienceOf(tx, row, told)
  await notify(tx, `${id}:${kind}:${key}`, audience, { kind, data })
}
