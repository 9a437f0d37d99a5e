import type { Locale } from '../core/locales'
import type { Channel, NoticeKind } from './schema'

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
  /** What else the mail leads to, each by a title of its own: the notifications of a daily mail. */
  links: { title: string; url: string }[]
  button: { label: string; url: string }
  why: string
  /** The page where its reader wants no more of this kind; null for a mail that belongs to a purchase or a duty. */
  unsubscribe: { label: string; url: string } | null
}

/** Who is told: each person once, however many ways lead to them. Whoever never signed in has no inbox here. */
export interface Audience {
  /** People by the id of their account. */
  accountIds?: readonly string[]
  /** People by the id of their user. */
  userIds?: readonly string[]
  /** An organization: its owners, and the address given when it was connected. */
  ownersOf?: string
  /** Whoever did it, by the id of their user: they know. */
  except?: string
}

/** A row of the inbox in its reader's language. The time is ISO 8601. */
export interface NotificationView {
  id: string
  title: string
  sentence: string
  facts: MailText['facts']
  unread: boolean
  at: string
}

/** How somebody wants to be told of a kind. */
export interface ChannelView {
  kind: NoticeKind
  label: string
  /** Whether it may wait for the daily mail. */
  digestible: boolean
  channel: Channel
}

/** What an unsubscribe address ends. */
export interface SubscriptionView {
  label: string
  address: string
  /** Whether the reader has settings of their own: an organization's contact address has none. */
  hasSettings: boolean
  /** Whether mails of this kind still come. */
  active: boolean
}
