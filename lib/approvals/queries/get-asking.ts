import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import type { ChosenPlace } from '../../installs/types'
import { approved } from '../rules'
import { askableAgain } from '../rules/ask-again'
import { setupPathOf } from '../rules/setup-path'
import type { Asking } from '../types'
import { readAgainFrom } from './find-denied'
import { itemInclude, toRequestItem } from './to-request-item'

interface Place {
  slug: string
  /** The account chosen on the set-up page, with how GitHub says the actor stands to it. */
  place: Pick<ChosenPlace, 'account' | 'relation'>
}

/** How an organization stands to a listing for somebody who would ask there: what is asked for already, and what was denied last. */
export async function getAsking(actor: Actor, { slug, place }: Place): Promise<Asking> {
  const { account, relation } = place
  if (account.type === 'User' || relation === 'self') {
    return { open: null, denied: null, reason: '' }
  }
  const where = {
    organizationId: account.id,
    listing: { slug },
    // Somebody from outside is told of their own requests only.
    ...(relation === 'outside_collaborator' ? { requesterId: actor.accountId } : {}),
  }
  const [open, denied, last] = await Promise.all([
    db().installationRequest.findFirst({
      where: { ...where, endedAt: null },
      include: itemInclude(actor.accountId),
    }),
    db().installationRequest.findFirst({
      where: { ...where, state: 'denied' },
      orderBy: { endedAt: 'desc' },
      include: { decidedBy: { select: { account: { select: { login: true } } } } },
    }),
    db().installationRequest.findFirst({
      where: { ...where, requesterId: actor.accountId, state: { in: [...askableAgain] } },
      orderBy: { createdAt: 'desc' },
      select: { reason: true },
    }),
  ])
  const item = open && toRequestItem(open, actor.accountId)
  return {
    open: item && {
      ...item,
      setupPath:
        approved.includes(item.state) && (relation === 'owner' || item.part !== null)
          ? setupPathOf({ id: item.id, slug, login: account.login })
          : null,
    },
    denied: denied && {
      id: denied.id,
      by: denied.decidedBy?.account.login ?? null,
      rule: denied.cause === 'rule' ? denied.rule : null,
      at: (denied.endedAt ?? denied.updatedAt).toISOString(),
      note: denied.decisionNote ?? '',
      againFrom: await readAgainFrom(denied),
    },
    reason: last?.reason ?? '',
  }
}
