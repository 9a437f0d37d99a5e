import { defaultLocale, isLocale } from '../../core/locales'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'
import type { ListingMailKind } from '../../notifications/schema'
import type { Recipient } from '../../notifications/types'
import { findContact } from '../../publishers/queries/find-contact'
import { findOperators } from '../queries/find-operators'
import { reasonWords } from '../rules/reason-words'
import type { ReasonCode } from '../schema'

export interface ListingNews {
  kind: ListingMailKind
  /** Names the fact: one mail for each, however often it is queued. */
  key: string
  listing: { slug: string; name: string; publisherId: string }
  /** Where the button leads, after the language. */
  path: string
  at: Date
  reasons?: readonly ReasonCode[]
  message?: string
}

/** Where an integrator sees how a listing stands. */
function reviewPath(login: string, slug: string): string {
  return `/publish/${login}/listings/${slug}/review`
}

/** Tells whoever answers for a listing: the publisher's contact, and whoever submitted it, each in their language. */
export async function tellIntegrator(
  tx: Transaction,
  { path, ...news }: Omit<ListingNews, 'path'> & { path?: string },
  submittedById?: string,
): Promise<void> {
  const { recipient, login, name } = await findContact(tx, news.listing.publisherId)
  const submitter = submittedById === undefined ? null : await findPerson(tx, submittedById)
  const recipients = [recipient, ...(submitter === null ? [] : [submitter])]
  const about = { ...news, path: path ?? reviewPath(login, news.listing.slug) }
  await send(tx, about, name, recipients)
}

/** Tells whoever runs the marketplace. */
export async function tellOperators(tx: Transaction, news: ListingNews): Promise<void> {
  const { name } = await findContact(tx, news.listing.publisherId)
  await send(tx, news, name, await findOperators(tx))
}

/** Tells one person, such as whoever reported a listing. */
export async function tellPerson(
  tx: Transaction,
  news: ListingNews,
  userId: string,
): Promise<void> {
  const { name } = await findContact(tx, news.listing.publisherId)
  const person = await findPerson(tx, userId)
  await send(tx, news, name, person === null ? [] : [person])
}

async function findPerson(tx: Transaction, id: string): Promise<Recipient | null> {
  const user = await tx.user.findUniqueOrThrow({ where: { id } })
  if (user.email === null) return null
  const locale = isLocale(user.locale) ? user.locale : defaultLocale
  return { userId: id, address: user.email, locale }
}

async function send(
  tx: Transaction,
  { kind, key, listing, path, at, reasons = [], message = '' }: ListingNews,
  publisherName: string,
  recipients: readonly Recipient[],
): Promise<void> {
  for (const to of recipients) {
    const data = {
      listingName: listing.name,
      publisherName,
      path,
      at: at.toISOString(),
      reasons: reasonWords(reasons, to.locale),
      message,
    }
    // The key names the address too: a contact who submitted it gets one mail.
    await queueMail(tx, `${kind}:${key}`, to, { kind, data })
  }
}
