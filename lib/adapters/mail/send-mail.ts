import { createTransport, type Transporter } from 'nodemailer'
import { env } from '../../env'

export interface OutgoingMail {
  to: string
  subject: string
  html: string
  text: string
  /** Makes the message's id, so that a mail sent twice after a crash is recognised as one. */
  id: string
}

let transport: Transporter | undefined

function open(): Transporter {
  const { SMTP_URL: url, SOUK_MAIL_FROM: from } = env()
  transport ??= createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 }, { from })
  return transport
}

/** Hands a mail to the mail server. Throws when the server does not take it, so that the job is tried again. */
export async function sendMail({ id, ...mail }: OutgoingMail): Promise<void> {
  const { hostname } = new URL(env().SOUK_URL)
  await open().sendMail({ ...mail, messageId: `<${id}@${hostname}>` })
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
