import { recordAudit } from '../../audit/record'
import type { Locale } from '../../core/locales'
import { transaction } from '../../db/transaction'
import type { Actor } from '../types'

/** Changes the language of a person's mails and of the pages after the next sign-in. */
export async function changeLocale(actor: Actor, locale: Locale): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { locale } })
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'user.locale_changed',
      subject: { type: 'user', id: actor.userId },
      accountId: actor.accountId,
      detail: { locale },
    })
  })
}
