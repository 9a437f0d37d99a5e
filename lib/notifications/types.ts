import type { Locale } from '../core/locales'

/** Whom a mail goes to, in their language. `userId` is null for an address that belongs to no one signed in. */
export interface Recipient {
  userId: string | null
  address: string
  locale: Locale
}

/** A mail ready to be sent. */
export interface RenderedMail {
  subject: string
  html: string
  text: string
}
