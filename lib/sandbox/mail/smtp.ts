import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Mailbox } from './mailbox'
import { toMessage } from './message'

const largest = 10 * 1024 * 1024

/** Takes any mail for anyone into the mailbox, without a password and without TLS. */
export function smtpServer(mailbox: Mailbox, now: () => Date): SMTPServer {
  return new SMTPServer({
    banner: 'sandbox mailbox',
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: largest,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      simpleParser(stream)
        .then((mail) => {
          if (stream.sizeExceeded) throw tooLarge()
          return mailbox.add(toMessage(mail, recipients, now()))
        })
        .then(
          (id) => done(null, `kept as message ${id}`),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        )
    },
  })
}

function tooLarge(): Error {
  return Object.assign(new Error(`The mail is larger than ${largest} bytes.`), {
    responseCode: 552,
  })
}
