import type { Actor, SessionView } from '../accounts/types'
import { recordAudit } from '../audit/record'
import { now } from '../clock'
import { newId } from '../core/ids'
import { hashToken } from '../core/secrets'
import { db } from '../db/client'
import { transaction } from '../db/transaction'

const LONGEST_USER_AGENT = 300
const SEEN_EVERY_MS = 5 * 60_000

interface NewSession {
  token: string
  userId: string
  expiresAt: Date
  userAgent: string | null
}

/** Opens a session. Only the hash of its token is kept. */
export async function openSession({
  token,
  userId,
  expiresAt,
  userAgent,
}: NewSession): Promise<void> {
  const at = now()
  await db().session.create({
    data: {
      id: newId('session'),
      tokenHash: hashToken(token),
      userId,
      userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      expiresAt,
      lastSeenAt: at,
      createdAt: at,
    },
  })
}

/** The session that a token opens, with its person; null once it ended. */
export async function findSession(token: string) {
  const session = await db().session.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { include: { account: true } } },
  })
  if (session === null || session.expiresAt <= now()) return null
  if (+now() - +session.lastSeenAt > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now() } })
  }
  return session
}

export type OpenSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Ends the session that a token opens. */
export async function endSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** A person's open sessions, the latest seen first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const sessions = await db().session.findMany({
    where: { userId: actor.userId, expiresAt: { gt: now() } },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  })
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === actor.sessionId,
  }))
}

/** Ends one of a person's own sessions, or every other one. Answers how many ended. */
export async function revokeSessions(
  actor: Actor,
  which: { id: string } | 'others',
): Promise<number> {
  return transaction(async (tx) => {
    const id = which === 'others' ? { not: actor.sessionId } : which.id
    const { count } = await tx.session.deleteMany({ where: { userId: actor.userId, id } })
    if (count > 0) {
      await recordAudit(tx, {
        actor: { type: 'user', userId: actor.userId, ip: actor.ip },
        action: 'session.revoked',
        subject: { type: 'user', id: actor.userId },
        accountId: actor.accountId,
        detail: { count },
      })
    }
    return count
  })
}
