import { render } from '@react-email/render'
import { sendMail } from '../../adapters/mail/send-mail'
import { now } from '../../clock'
import { defaultLocale, isLocale } from '../../core/locales'
import { db } from '../../db/client'
import { env } from '../../env'
import { MailPage } from '../mails/mail-page'
import { composeMail } from '../rules/compose'
import { toPlainText } from '../rules/plain-text'
import { mailSchema } from '../schema'

/** Sends a queued mail unless it was sent. Throws when the mail server does not take it, so that the job is tried again; the message's id makes a mail that was sent twice one. */
export async function deliverMail(mailId: string): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId } })
  if (mail === null || mail.sentAt !== null) return
  const { id, address, kind, data } = mail
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale
  const text = composeMail(mailSchema.parse({ kind, data }), locale, env().SOUK_URL)
  await sendMail({
    id,
    to: address,
    subject: text.subject,
    html: await render(<MailPage {...text} />),
    text: toPlainText(text),
  })
  await db().mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: now() } })
}
