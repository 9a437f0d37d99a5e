import { domainError } from '../core/errors'
import type { Page } from '../core/pagination'
import { err, ok, type Result } from '../core/result'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { aboutListing } from './about-listing'
import { readAbout } from './read-about'
import { type AuditKey, readAuditCursor, writeAuditCursor } from './rules'
import type { AuditFilter } from './schema'
import type { AuditAbout, AuditView } from './types'

const pageSize = 50
const streamSize = 500
const dayMs = 86_400_000

const nothing: AuditAbout = { listing: null, account: null, name: null, path: null, plans: {} }

/** Whose rows: an account's, which its owners may read, or all, which the operator may. Whoever calls has made sure of it. */
export type AuditScope = { accountId: string } | 'everything'

/** One page of the audit log, the newest first. Error: `invalid_cursor`. */
export async function listAudit(
  scope: AuditScope,
  filter: AuditFilter,
  cursor: string | null,
): Promise<Result<Page<AuditView>>> {
  const key = cursor === null ? null : readAuditCursor(cursor)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const rows = await read(scope, filter, key, pageSize + 1)
  const items = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? items.at(-1) : undefined
  return ok({
    items,
    nextCursor: last === undefined ? null : writeAuditCursor([last.at, last.id]),
  })
}

/** All of it that fits the filter, the newest first, read as it is taken. */
export async function* streamAudit(
  scope: AuditScope,
  filter: AuditFilter,
): AsyncGenerator<AuditView> {
  let key: AuditKey | null = null
  for (;;) {
    const rows: AuditView[] = await read(scope, filter, key, streamSize)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < streamSize) return
    key = [last.at, last.id]
  }
}

async function read(
  scope: AuditScope,
  filter: AuditFilter,
  key: AuditKey | null,
  take: number,
): Promise<AuditView[]> {
  const accountId = scope === 'everything' ? undefined : scope.accountId
  const about = filter.listing === undefined ? {} : await aboutListing(filter.listing, accountId)
  const rows = await db().auditEvent.findMany({
    where: { AND: [scope === 'everything' ? {} : scope, conditionOf(filter), about, after(key)] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    include: {
      user: { select: { account: { select: { login: true } } } },
      account: { select: { login: true } },
    },
  })
  const abouts = await readAbout(rows)
  return rows.map(({ user, account, subjectType, subjectId, sealNumber, ...row }, index) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: { type: row.actor, login: user?.account.login ?? null },
    ip: row.ip,
    action: row.action,
    subject: { type: subjectType, id: subjectId },
    about: abouts[index] ?? nothing,
    account: account?.login ?? null,
    detail: row.detail,
    rule: row.rule,
    seal: sealNumber,
  }))
}

function conditionOf({ action, actor, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  return {
    ...(action === undefined ? {} : { action: { startsWith: action } }),
    ...(actor === undefined ? {} : actorIs(actor)),
    at: {
      ...(from === undefined ? {} : { gte: new Date(from) }),
      ...(to === undefined ? {} : { lt: new Date(+new Date(to) + dayMs) }),
    },
  }
}

function actorIs(actor: string): Prisma.AuditEventWhereInput {
  if (actor === 'github' || actor === 'stripe' || actor === 'system') return { actor }
  return { user: { account: { login: { equals: actor, mode: 'insensitive' } } } }
}

function after(key: AuditKey | null): Prisma.AuditEventWhereInput {
  if (key === null) return {}
  const [at, id] = [new Date(key[0]), key[1]]
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] }
}
