import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../../env'

export interface OutgoingMail {
  to: string
  subject: string
  html: string
  text: string
  /** Makes the message's id, so that a mail sent twice after a crash is recognised as one. */
  id: string
  /** Takes a POST that ends this kind of mail for its reader, at once and signed out (RFC 8058). */
  unsubscribeUrl: string | null
}

let transport: Transporter | undefined

function open(): Transporter {
  const { SMTP_URL: url, SOUK_MAIL_FROM: from } = env()
  transport ??= createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 }, { from })
  return transport
}

/** Hands a mail to the mail server. Throws when the server does not take it, so that the job is tried again. */
export async function sendMail({ id, unsubscribeUrl, ...mail }: OutgoingMail): Promise<void> {
  const { hostname } = new URL(env().SOUK_URL)
  const headers =
    unsubscribeUrl === null
      ? {}
      : {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
  await open().sendMail({ ...mail, headers, messageId: `<${id}@${hostname}>` })
}

/** Whether the mail server answers and takes our credentials. */
export async function pingMail(): Promise<boolean> {
  try {
    await open().verify()
    return true
  } catch {
    return false
  }
}
