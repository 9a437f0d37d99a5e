import type { SMTPServer } from 'smtp-server'
import { serveApp } from '../listen'
import { openMailbox } from './mailbox'
import { smtpServer } from './smtp'
import { mailboxApp } from './web'

export interface MailSandboxOptions {
  /** 0 chooses a free port. */
  smtpPort: number
  httpPort: number
  /** A SQLite file; made if missing. */
  database: string
  host: string
  now?: () => Date
}

export interface MailSandbox {
  smtpUrl: string
  url: string
  close(): Promise<void>
}

/** A mail server that keeps everything it gets, and a page to read it. */
export async function startMailSandbox(options: MailSandboxOptions): Promise<MailSandbox> {
  const { host, smtpPort, httpPort, database, now = () => new Date() } = options
  const mailbox = openMailbox(database)
  const smtp = smtpServer(mailbox, now)
  const port = await listenSmtp(smtp, smtpPort, host)
  const web = await serveApp(mailboxApp(mailbox), httpPort, host)
  return {
    smtpUrl: `smtp://${host}:${port}`,
    url: web.url,
    async close() {
      await web.close()
      await new Promise<void>((resolve) => smtp.close(resolve))
      mailbox.close()
    },
  }
}

function listenSmtp(smtp: SMTPServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    const server = smtp.listen(port, host, () => {
      smtp.off('error', reject)
      // A client that breaks off is its own matter.
      smtp.on('error', (error) => console.error(`smtp: ${error.message}`))
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
