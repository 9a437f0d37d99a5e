import { render } from '@react-email/render'
import { sendMail } from '../../adapters/mail/send-mail'
import { now } from '../../clock'
import { defaultLocale, isLocale } from '../../core/locales'
import { db } from '../../db/client'
import { env } from '../../env'
import { MailPage } from '../mails/mail-page'
import { composeMail, isOptional } from '../rules/compose'
import { toPlainText } from '../rules/plain-text'
import { unsubscribeToken } from '../rules/unsubscribe-token'
import { mailSchema } from '../schema'

/** Sends a queued mail unless it was sent. Throws when the mail server does not take it, so that the job is tried again; the message's id makes a mail that was sent twice one. */
export async function deliverMail(mailId: string): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } })
  if (mail === null || mail.sentAt !== null) return
  const { id, address, kind, data } = mail
  const { SOUK_URL: site, SOUK_SECRET: secret } = env()
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale
  const content = mailSchema.parse({ kind, data })
  const token = unsubscribeToken(secret, id)
  const text = composeMail(content, locale, site, `${site}/${locale}/unsubscribe?token=${token}`)
  await sendMail({
    id,
    to: address,
    subject: text.subject,
    html: await render(<MailPage {...text} />),
    text: toPlainText(text),
    unsubscribeUrl: isOptional(content) ? `${site}/api/unsubscribe?token=${token}` : null,
  })
  await db().mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now() } })
}
