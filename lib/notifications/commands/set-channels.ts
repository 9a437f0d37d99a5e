import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { noticeKinds } from '../rules/kinds'
import { type Channels, noticeKindNames } from '../schema'

type Choice = [
  kind: (typeof noticeKindNames)[number],
  channel: NonNullable<Channels[keyof Channels]>,
]

/** Keeps how a person wants to be told of each kind that is named. Error: `invalid_input` at a kind that cannot wait for the daily mail. */
export async function setChannels(actor: Actor, channels: Channels): Promise<Result<void>> {
  const choices = noticeKindNames.flatMap((kind): Choice[] => {
    const channel = channels[kind]
    return channel === undefined ? [] : [[kind, channel]]
  })
  const wrong = choices.find(
    ([kind, channel]) => channel === 'digest' && !noticeKinds[kind].digestible,
  )
  if (wrong !== undefined) return err(domainError('invalid_input', { field: wrong[0] }))
  await transaction(async (tx) => {
    for (const choice of choices) await choose(tx, actor.userId, choice)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'user.notifications_changed',
      subject: { type: 'user', id: actor.userId },
      accountId: actor.accountId,
      detail: Object.fromEntries(choices),
    })
  })
  return ok(undefined)
}

/** What waited for a daily mail that is no longer wanted stays in the inbox alone. */
async function choose(tx: Transaction, userId: string, [kind, channel]: Choice): Promise<void> {
  await tx.notificationPreference.upsert({
    where: { userId_kind: { userId, kind } },
    create: { userId, kind, channel },
    update: { channel },
  })
  if (channel === 'digest') return
  await tx.notification.updateMany({
    where: { userId, kind, digestedAt: null },
    data: { digestAt: null },
  })
}
