import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { defaultLocale, isLocale } from '../../core/locales'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'
import type { AuthorizedPublisher } from '../types'

interface Invitation {
  publisher: AuthorizedPublisher
  /** Who invites. */
  actor: Actor
  /** Whose account is invited, and the address that GitHub shows everybody. */
  accountId: string
  publicEmail: string | null
}

/** Tells a person that they may write a publisher's listings now. Answers whether an address of theirs is known. */
export async function queueInvitedMail(
  tx: Transaction,
  { publisher, actor, accountId, publicEmail }: Invitation,
): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { accountId } })
  const address = user?.email ?? publicEmail
  if (address === null) return false
  const locale = isLocale(user?.locale) ? user.locale : defaultLocale
  const at = now().toISOString()
  await queueMail(
    tx,
    `editor:${publisher.id}:${accountId}:${at}`,
    { userId: user?.id ?? null, address, locale },
    {
      kind: 'editor_invited',
      data: {
        publisher: { name: publisher.name, login: publisher.login },
        invitedBy: actor.login,
      },
    },
  )
  return true
}
