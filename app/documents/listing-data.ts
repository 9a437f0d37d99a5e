import type { Locale } from '@/lib/core/locales'
import { type Money, minorUnits } from '@/lib/core/money'
import { env } from '@/lib/env'
import type { ListingPage } from '@/lib/listings/types'
import type { BillingCycle, PlanView } from '@/lib/plans/types'
import { absolute, listingAddresses } from './addresses'
import { breadcrumbs, type Graph, graphOf, type Thing } from './structured-data'
import { wordsIn } from './words-in'

interface Organization extends Thing<'Organization'> {
  sameAs?: string
}

/** ISO 8601 durations, as schema.org asks for. */
const durations: Record<BillingCycle, string> = { monthly: 'P1M', yearly: 'P1Y' }

interface UnitPrice extends Thing<'UnitPriceSpecification'> {
  price: string
  priceCurrency: string
  billingDuration: string
  unitText?: string
}

interface Offer extends Thing<'Offer'> {
  description: string
  price: string
  priceCurrency: string
  availability: 'https://schema.org/InStock'
  seller: Organization
  priceSpecification?: UnitPrice
}

interface SoftwareApplication extends Thing<'SoftwareApplication'> {
  description: string
  applicationCategory: 'DeveloperApplication'
  applicationSubCategory: string
  operatingSystem: 'GitHub'
  image: string
  screenshot: string[]
  inLanguage: Locale
  datePublished: string
  dateModified: string
  publisher: Organization
  offers: Offer[]
  interactionStatistic: Thing<'InteractionCounter'> & {
    interactionType: 'https://schema.org/InstallAction'
    userInteractionCount: number
  }
}

/** An amount as schema.org writes it: major units with a point, such as "9.00". */
function decimal({ amount, currency }: Money): string {
  const units = minorUnits(currency)
  return (amount / units).toFixed(String(units).length - 1)
}

function organizationOf({ publisher, seller }: ListingPage): Organization {
  return {
    '@type': 'Organization',
    name: publisher.name,
    url: seller.websiteUrl,
    sameAs: `${env().GITHUB_URL}/${publisher.login}`,
  }
}

/** Each way of paying for a plan; what cannot be bought today is not offered. */
function offersOf(listing: ListingPage, locale: Locale): Offer[] {
  const seller = organizationOf(listing)
  const url = absolute(listingAddresses(locale, listing.slug).setup)
  const currency = listing.plans.flatMap(({ monthlyPrice, yearlyPrice }) =>
    [monthlyPrice, yearlyPrice].flatMap((price) => price?.currency ?? []),
  )[0]
  return listing.plans.flatMap((plan) => {
    const offer = {
      '@type': 'Offer' as const,
      name: plan.name,
      description: plan.description,
      url: `${url}?plan=${plan.number}`,
      availability: 'https://schema.org/InStock' as const,
      seller,
    }
    if (plan.priceModel === 'free') {
      return [{ ...offer, price: '0', priceCurrency: (currency ?? 'usd').toUpperCase() }]
    }
    return listing.seller.canSell ? pricesOf(plan).map((price) => ({ ...offer, ...price })) : []
  })
}

function pricesOf(plan: PlanView) {
  const sold = [['monthly', plan.monthlyPrice] as const, ['yearly', plan.yearlyPrice] as const]
  return sold.flatMap(([cycle, money]) => {
    if (money === null) return []
    const price = { price: decimal(money), priceCurrency: money.currency.toUpperCase() }
    const specification: UnitPrice = {
      '@type': 'UnitPriceSpecification',
      ...price,
      billingDuration: durations[cycle],
      ...(plan.priceModel === 'per_unit' && plan.unitName ? { unitText: plan.unitName } : {}),
    }
    return [{ ...price, priceSpecification: specification }]
  })
}

/** A listing with its offers, and the way to its page. */
export function listingData(listing: ListingPage, locale: Locale): Graph {
  const t = wordsIn(locale)
  const page = listingAddresses(locale, listing.slug).page
  const [category] = listing.categories
  const software: SoftwareApplication = {
    '@type': 'SoftwareApplication',
    '@id': `${absolute(page)}#software`,
    name: listing.name,
    url: absolute(page),
    description: listing.shortDescription,
    applicationCategory: 'DeveloperApplication',
    applicationSubCategory: category?.name ?? '',
    operatingSystem: 'GitHub',
    image: absolute(listing.logo.url),
    screenshot: listing.screenshots.map(({ url }) => absolute(url)),
    inLanguage: locale,
    datePublished: listing.publishedAt,
    dateModified: listing.updatedAt,
    publisher: organizationOf(listing),
    offers: offersOf(listing, locale),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/InstallAction',
      userInteractionCount: listing.installs,
    },
  }
  const trail = [
    [t('layout.homePage'), `/${locale}`] as const,
    ...(category ? [[category.name, `/${locale}/categories/${category.slug}`] as const] : []),
    [listing.name, page] as const,
  ]
  return graphOf<Thing>(software, breadcrumbs(trail))
}
