import type { Locale } from '../../core/locales'
import { formatMoney } from '../../core/money'
import type {
  EndpointMail,
  InstallationMail,
  ListingMail,
  MailContent,
  MailKind,
  NoticeContent,
  PurchaseMail,
} from '../schema'
import { type Facts, fill, formatDate, present, type Words } from './words'

/** A mail that everybody gets who it concerns: it belongs to a purchase or to a duty, and has no inbox. */
export type FixedMail = Exclude<MailContent, NoticeContent | { kind: 'digest' }>

/** What differs from kind to kind. */
interface Body {
  values: Record<string, string>
  facts: Facts
  url: string
}

/** The facts of a mail, the names in its sentence, and where its button leads. `pages` is the address of the pages in this language. */
export function bodyOf(mail: FixedMail, words: Words, locale: Locale, pages: string): Body {
  if (isListingMail(mail)) return listingBody(mail.data, words, locale, pages)
  switch (mail.kind) {
    case 'installation_confirmed':
      return installationBody(mail.data, words, locale, pages)
    case 'domain_lost':
      return domainBody(mail.data, words, locale, pages)
    case 'editor_invited':
      return invitationBody(mail.data, words, pages)
    case 'webhook_paused':
      return endpointBody(mail.data, words, locale, pages)
    default:
      return purchaseBody(mail.kind, mail.data, words, locale, pages)
  }
}

const isEnding = (kind: MailKind) => kind === 'cancellation_scheduled' || kind === 'listing_gone'
const isUnpaid = (kind: MailKind) => kind === 'payment_failed' || kind === 'change_unpaid'

function purchaseBody(
  kind: MailKind,
  data: PurchaseMail,
  { frame }: Words,
  locale: Locale,
  pages: string,
): Body {
  const { listingName, planName, accountLogin, seller, at, amount } = data
  const date = at === null ? '' : formatDate(at, locale)
  const money = amount === null ? '' : formatMoney(amount, locale)
  const both = date && money ? fill(frame.amountOn, { amount: money, date }) : ''
  const units = data.unitName === null ? '' : `${data.units} × ${data.unitName}`
  const trial = data.trialEndsAt === null ? '' : formatDate(data.trialEndsAt, locale)
  return {
    values: {
      listing: listingName,
      plan: planName,
      account: accountLogin,
      seller: seller.name,
      date,
    },
    facts: present([
      [frame.account, accountLogin],
      [frame.plan, planName],
      [frame.units, units],
      [frame.trialEnds, kind === 'purchase_started' ? trial : ''],
      [frame.amount, isUnpaid(kind) ? money : ''],
      [frame.nextPayment, isUnpaid(kind) ? '' : both],
      [frame.from, kind === 'change_scheduled' ? date : ''],
      [frame.ends, isEnding(kind) ? date : ''],
      [frame.ended, kind === 'purchase_ended' ? date : ''],
      [frame.seller, fill(frame.sellerContact, { name: seller.name, email: seller.supportEmail })],
    ]),
    url: data.invoiceUrl ?? `${pages}/purchases/${data.purchaseId}`,
  }
}

function installationBody(
  data: InstallationMail,
  { frame }: Words,
  locale: Locale,
  pages: string,
): Body {
  const { listingName, listingSlug, accountLogin, repositories, confirmedAt } = data
  const choices = { all: frame.allRepositories, selected: frame.selectedRepositories }
  return {
    values: { listing: listingName, account: accountLogin },
    facts: present([
      [frame.account, accountLogin],
      [frame.repositories, repositories === null ? '' : choices[repositories]],
      [frame.confirmed, formatDate(confirmedAt, locale)],
    ]),
    url: `${pages}/listings/${listingSlug}`,
  }
}

function endpointBody(data: EndpointMail, words: Words, locale: Locale, pages: string): Body {
  const { frame, reasons } = words
  const known = Object.entries(reasons).find(([reason]) => reason === data.lastError)
  return {
    values: { listing: data.listingName },
    facts: present([
      [frame.address, data.url],
      [frame.failures, String(data.failures)],
      [frame.lastError, known?.[1] ?? fill(reasons.status, { status: data.lastError })],
      [frame.paused, formatDate(data.pausedAt, locale)],
    ]),
    url: `${pages}/publish/${data.publisherLogin}/listings/${data.listingSlug}/webhook`,
  }
}

type AboutListing = Extract<FixedMail, { data: ListingMail }>

function isListingMail(mail: FixedMail): mail is AboutListing {
  return 'publisherName' in mail.data
}

function listingBody(data: ListingMail, { frame }: Words, locale: Locale, pages: string): Body {
  const { listingName, publisherName, reasons, message, at, path } = data
  return {
    values: { listing: listingName, publisher: publisherName },
    facts: present([
      [frame.publisher, publisherName],
      [frame.date, formatDate(at, locale)],
      [frame.reviewReasons, reasons.join(' ')],
      [frame.message, message],
    ]),
    url: `${pages}${path}`,
  }
}

type DataOf<Kind extends MailKind> = Extract<MailContent, { kind: Kind }>['data']

function domainBody(
  { publisher, domain, lostAt }: DataOf<'domain_lost'>,
  { frame }: Words,
  locale: Locale,
  pages: string,
): Body {
  return {
    values: { publisher: publisher.name, domain },
    facts: present([
      [frame.publisher, publisher.name],
      [frame.domain, domain],
      [frame.lost, formatDate(lostAt, locale)],
    ]),
    url: `${pages}/publish/${publisher.login}/domain`,
  }
}

function invitationBody(
  { publisher, invitedBy }: DataOf<'editor_invited'>,
  { frame }: Words,
  pages: string,
): Body {
  return {
    values: { publisher: publisher.name, person: invitedBy },
    facts: present([
      [frame.publisher, publisher.name],
      [frame.invitedBy, invitedBy],
    ]),
    url: `${pages}/publish/${publisher.login}`,
  }
}
