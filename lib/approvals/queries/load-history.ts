import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { RequestView } from '../types'
import type { RequestRow } from './load-request'

const who = { select: { account: { select: { login: true } } } } as const

/** What owners said of an OAuth App while the request was open, or is active. */
function wordsOn({
  listingId,
  organizationId,
  createdAt,
  endedAt,
  state,
}: RequestRow): Prisma.AuditEventWhereInput {
  const until = endedAt === null || state === 'active' ? {} : { lte: endedAt }
  return {
    subjectType: 'listing',
    subjectId: listingId,
    accountId: organizationId,
    action: { startsWith: 'oauth_approval.' },
    at: { gte: createdAt, ...until },
  }
}

/** Who supports a request, what was said, and every step that it took. */
export async function loadHistory(
  row: RequestRow,
): Promise<Pick<RequestView, 'supporters' | 'messages' | 'steps'>> {
  const { id } = row
  const [supporters, messages, steps] = await Promise.all([
    db().requestSupporter.findMany({
      where: { requestId: id },
      orderBy: { createdAt: 'asc' },
      include: { account: { select: { login: true } } },
    }),
    db().requestMessage.findMany({
      where: { requestId: id },
      orderBy: { id: 'asc' },
      include: { author: who },
    }),
    db().auditEvent.findMany({
      where: { OR: [{ subjectType: 'installation_request', subjectId: id }, wordsOn(row)] },
      orderBy: { id: 'asc' },
      include: { user: who },
    }),
  ])
  return {
    supporters: supporters.map(({ account, reason, createdAt }) => ({
      login: account.login,
      reason,
      at: createdAt.toISOString(),
    })),
    messages: messages.map(({ id: messageId, author, question, body, createdAt }) => ({
      id: messageId,
      author: author.account.login,
      question,
      body,
      at: createdAt.toISOString(),
    })),
    steps: steps.map(({ id: stepId, action, user, rule, at }) => ({
      id: stepId,
      what: action.replace('request.', '').replace('oauth_approval.', 'oauth_'),
      by: user?.account.login ?? null,
      rule: user === null ? rule : null,
      at: at.toISOString(),
    })),
  }
}
