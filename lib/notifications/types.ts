import type { Locale } from '../core/locales'

/** Whom a mail goes to, in their language. `userId` is null for an address that belongs to no one signed in. */
export interface Recipient {
  userId: string | null
  address: string
  locale: Locale
}

/** What a mail says, in its reader's language; the HTML and the text are both made from this. */
export interface MailText {
  locale: Locale
  subject: string
  sentence: string
  facts: { label: string; value: string }[]
  button: { label: string; url: string }
  why: string
}
