import type { AddressObject, ParsedMail } from 'mailparser'
import { z } from 'zod'

const Address = z.object({ name: z.string(), address: z.string() })

export const Message = z.object({
  id: z.int(),
  /** ISO 8601, UTC. */
  receivedAt: z.string(),
  from: Address.nullable(),
  /** Where the envelope said to deliver it, lower case: also those only in Bcc. */
  recipients: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  /** Pictures that came with the mail are in it as data. Null for a mail of text only. */
  html: z.string().nullable(),
  /** As they were on the wire, in order. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Addresses in the text and the HTML, each once, in order. */
  links: z.array(z.string()),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })),
})

export type Message = z.infer<typeof Message>
export type NewMessage = Omit<Message, 'id'>

function sender(from: AddressObject | undefined): Message['from'] {
  const first = from?.value[0]
  return first ? { name: first.name, address: first.address ?? '' } : null
}

function links(text: string, html: string): string[] {
  const inHtml = [...html.matchAll(/href\s*=\s*["'](https?:[^"']+)["']/gi)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  const inText = text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []
  return [...new Set([...inText.map((link) => link.replace(/[.,;:!?]+$/, '')), ...inHtml])]
}

/** What the mailbox keeps of a mail. */
export function toMessage(mail: ParsedMail, recipients: string[], receivedAt: Date): NewMessage {
  const html = mail.html || null
  const text = mail.text ?? ''
  return {
    receivedAt: receivedAt.toISOString(),
    from: sender(mail.from),
    recipients: recipients.map((address) => address.toLowerCase()),
    subject: mail.subject ?? '',
    text,
    html,
    headers: mail.headerLines.map(({ line }) => {
      const colon = line.indexOf(':')
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() }
    }),
    links: links(text, html ?? ''),
    attachments: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, size }) => ({
        name: filename ?? 'unnamed',
        type: contentType,
        size,
      })),
  }
}
