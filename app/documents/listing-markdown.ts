import type { Item } from '@/lib/adapters/markdown/write-markdown'
import { writeMarkdown } from '@/lib/adapters/markdown/write-markdown'
import type { Locale } from '@/lib/core/locales'
import type { ListingPage } from '@/lib/listings/types'
import type { PlanView } from '@/lib/plans/types'
import { accessBlocks } from './listing-access'
import { type Context, factItem, factItems, linkedItem } from './listing-facts'
import { planPriceWords } from './price-words'
import { wordsIn } from './words-in'

/** A listing as its page says it, in Markdown. What its publisher wrote is quoted, or stands as one line of text. */
export function listingMarkdown(listing: ListingPage, locale: Locale): string {
  const context = { listing, locale, t: wordsIn(locale) }
  const { t } = context
  return writeMarkdown([
    { heading: listing.name, level: 1 },
    { paragraph: [listing.shortDescription] },
    { list: factItems(context) },
    { heading: t('documents.listing.said'), level: 2 },
    { paragraph: [t('documents.listing.quoted', { publisher: listing.publisher.name })] },
    { quotedLine: listing.introduction },
    { quote: listing.description },
    ...accessBlocks(context),
    { heading: t('listings.tabs.pricing'), level: 2 },
    { list: listing.plans.map((plan) => planItem(plan, context)) },
    { paragraph: [sold(context)] },
    { heading: t('listings.tabs.support'), level: 2 },
    { list: support(context) },
  ])
}

function planItem(plan: PlanView, { locale, t }: Context): Item {
  const { name, description, bullets, trialDays, audience } = plan
  const details = [
    planPriceWords(plan, locale, t),
    ...(trialDays > 0 ? [t('plans.trial', { days: trialDays })] : []),
    ...(audience === 'all' ? [] : [t(`plans.audience.${audience}`)]),
  ]
  return {
    ...factItem(locale, name, details.join(' · ')),
    items: [description, ...bullets].map((text) => ({ line: [text] })),
  }
}

/** Who is paid, said wherever something is sold (design §4). */
function sold({ listing, t }: Context): string {
  const { name: seller, canSell } = listing.seller
  const paid = listing.plans.some(({ priceModel }) => priceModel !== 'free')
  const who = t(paid ? 'listings.sidebar.soldBy' : 'listings.sidebar.givenBy', { seller })
  return paid && !canSell ? `${who} ${t('listings.sidebar.cannotSell', { seller })}` : who
}

const links = [
  'support',
  'documentation',
  'status',
  'pricing',
  'company',
  'privacy',
  'terms',
] as const

function support({ listing, locale, t }: Context): Item[] {
  const { name, seller } = listing
  return [
    { line: [t('listings.support.intro', { name, seller: seller.name })] },
    { line: [{ text: seller.supportEmail, href: `mailto:${seller.supportEmail}` }] },
    ...links.flatMap((key) => {
      const href = listing.links[key]
      return href ? [linkedItem(locale, t(`listings.links.${key}`), href)] : []
    }),
  ]
}
