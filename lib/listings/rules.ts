import { domainError } from '../core/errors'
import { type Locale, localize } from '../core/locales'
import { localizedTextSchema } from '../core/localized'
import { err, ok, type Result } from '../core/result'
import { permissionTitle } from '../permissions/rules'
import type { RequestedPermission } from '../permissions/types'
import { type PlanRow, toPlanView } from '../plans/rules'
import { planTextSchema } from '../plans/schema'
import { canSell, provenDomain } from '../publishers/rules'
import { type AccessReading, accessOnGithub, type ListedPermission } from './rules/access-on-github'
import {
  cardContentSchema,
  type ListingContent,
  listingContentSchema,
  type NewPlan,
  type PublishListing,
} from './schema'
import type {
  AssetRow,
  CategoryRow,
  CategoryView,
  ListingCard,
  ListingCardRow,
  ListingPage,
  ListingPageRow,
  PriceFrom,
  PriceRow,
  ScreenshotView,
} from './types'

type Revision = NonNullable<ListingCardRow['currentRevision']>

/** Where an image of a listing is served; the id is the hash of its bytes, so the address never changes meaning. */
export function assetUrl(assetId: string): string {
  return `/assets/${assetId}`
}

/** The cheapest way in: the lowest price per month, or per year where no month is sold. */
export function priceFrom(plans: readonly PriceRow[], locale: Locale): PriceFrom {
  const paid = plans
    .filter(({ priceModel }) => priceModel !== 'free')
    .map((plan) => ({ plan, perMonth: plan.monthlyPrice ?? (plan.yearlyPrice ?? 0) / 12 }))
    .sort((a, b) => a.perMonth - b.perMonth)
  const cheapest = paid[0]?.plan
  return {
    free: plans.some(({ priceModel }) => priceModel === 'free'),
    from: cheapest === undefined ? null : entryPrice(cheapest, locale),
    trialDays: Math.max(0, ...plans.map(({ trialDays }) => trialDays)),
  }
}

function entryPrice(plan: PriceRow, locale: Locale): PriceFrom['from'] {
  return {
    amount: plan.monthlyPrice ?? plan.yearlyPrice ?? 0,
    currency: plan.currency,
    cycle: plan.monthlyPrice === null ? 'yearly' : 'monthly',
    perUnit: localize(planTextSchema.parse(plan.text), locale).unitName,
  }
}

/** A published listing as cards show it, in the reader's language; null for one that has no published revision. */
export function toListingCard(row: ListingCardRow, locale: Locale): ListingCard | null {
  const revision = row.currentRevision
  const logo = revision?.assets.find(({ role }) => role === 'logo')
  if (revision === null || logo === undefined) return null
  const content = cardContentSchema.parse(revision.content)
  return {
    slug: row.slug,
    name: revision.name,
    shortDescription: localize(content.text, locale).shortDescription,
    kind: row.kind,
    logo: { url: assetUrl(logo.assetId), background: content.logoBackground },
    publisher: {
      login: row.publisher.account.login,
      name: row.publisher.name,
      verifiedDomain: provenDomain(row.publisher),
    },
    price: priceFrom(row.plans, locale),
    installs: row.search?.popularity ?? 0,
    categories: categoriesOf(revision, locale),
  }
}

function categoriesOf(revision: Revision, locale: Locale): CategoryView[] {
  const { primaryCategory, secondaryCategory } = revision
  return [primaryCategory, ...(secondaryCategory ? [secondaryCategory] : [])].map((category) =>
    toCategoryView(category, locale),
  )
}

/** A category in the reader's language. */
export function toCategoryView(category: CategoryRow, locale: Locale): CategoryView {
  return {
    slug: category.slug,
    name: localize(localizedTextSchema.parse(category.name), locale),
  }
}

/** A published listing as its page shows it; null for one that has no published revision. `descriptionHtml` is made from {@link descriptionOf}. */
export function toListingPage(
  row: ListingPageRow,
  locale: Locale,
  descriptionHtml: string,
): ListingPage | null {
  const card = toListingCard(row, locale)
  if (card === null || row.currentRevision === null || row.publishedAt === null) return null
  const content = listingContentSchema.parse(row.currentRevision.content)
  const { name, websiteUrl, supportEmail, stripeAccount } = row.publisher
  return {
    ...card,
    id: row.id,
    introduction: localize(content.text, locale).introduction,
    description: localize(content.text, locale).description,
    descriptionHtml,
    languages: content.languages,
    screenshots: row.currentRevision.assets
      .filter(({ role }) => role === 'screenshot')
      .map((asset) => toScreenshot(asset, locale)),
    ...accessOf(content, locale, row.permissionWatch?.snapshot ?? null),
    plans: row.plans.map((plan) => toPlanView(plan, locale)),
    links: content.links,
    seller: { name, websiteUrl, supportEmail, canSell: canSell(stripeAccount) },
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: (row.currentRevision.publishedAt ?? row.publishedAt).toISOString(),
  }
}

function toScreenshot({ assetId, asset, caption }: AssetRow, locale: Locale): ScreenshotView {
  return {
    url: assetUrl(assetId),
    width: asset.width,
    height: asset.height,
    caption: localize(localizedTextSchema.parse(caption), locale),
  }
}

function toPermission(
  { level, key, access, reason, onGithub }: ListedPermission,
  locale: Locale,
): RequestedPermission {
  return {
    level,
    key,
    title: permissionTitle(level, key),
    access,
    reason: reason === null ? '' : localize(reason, locale),
    ...(onGithub === null ? {} : { onGithub }),
  }
}

function accessOf(content: ListingContent, locale: Locale, reading: AccessReading | null) {
  const { permissions, events, differsSince } = accessOnGithub(content, reading)
  const texts = (list: { en: string; fr?: string }[]) => list.map((text) => localize(text, locale))
  return {
    permissions: permissions.map((one) => toPermission(one, locale)),
    differsSince: differsSince?.toISOString() ?? null,
    events,
    scopes: content.scopes.map(({ name, reason }) => ({ name, reason: localize(reason, locale) })),
    calls: texts(content.calls),
    needs: texts(content.needs),
    setupSteps: texts(content.setupSteps),
  }
}

/** The Markdown of a listing in the reader's language. */
export function descriptionOf(row: ListingPageRow, locale: Locale): string {
  const content = row.currentRevision?.content
  return content === undefined
    ? ''
    : localize(listingContentSchema.parse(content).text, locale).description
}

interface StoredPlan extends PlanRow {
  state: 'draft' | 'published' | 'retired'
}

/** Which plans a publication adds, and the ids of those it retires. */
export interface PlanChanges {
  publish: NewPlan[]
  retire: string[]
}

/** What a publication is decided on. */
export interface PublicationFacts {
  publisher: object | null
  listing: {
    publisherId: string
    kind: string
    currency: string
    plans: StoredPlan[]
  } | null
  /** Another listing of the same GitHub App or OAuth App. */
  rival: object | null
  categories: { slug: string }[]
  assetIds: string[]
}

/**
 * Whether a listing may be published as it is given. Its address and its integration are its own,
 * its kind and currency stay, its categories and images are there. Errors: `not_found`,
 * `conflict`, `invalid_input` with the field.
 */
export function decidePublication(
  { publisher, listing, rival, categories, assetIds }: PublicationFacts,
  input: PublishListing,
): Result<PlanChanges> {
  const invalid = (field: string) => err(domainError('invalid_input', { field }))
  if (publisher === null) return err(domainError('not_found', { field: 'publisherId' }))
  if (rival !== null) return err(domainError('conflict', { field: 'github' }))
  if (new Set(input.categories).size !== categories.length) return invalid('categories')
  if (input.categories.length !== categories.length) return invalid('categories')
  if (!assetIds.includes(input.logo)) return invalid('logo')
  if (input.screenshots.some(({ assetId }) => !assetIds.includes(assetId))) {
    return invalid('screenshots')
  }
  if (listing !== null && listing.publisherId !== input.publisherId) {
    return err(domainError('conflict', { field: 'slug' }))
  }
  if (listing !== null && listing.kind !== input.kind) return invalid('kind')
  if (listing !== null && listing.currency !== input.currency) return invalid('currency')
  return planChanges(listing?.plans ?? [], input.plans)
}

/** A published plan never changes: one that differs needs a new number, and a number is never used again (design §4). */
function planChanges(
  stored: readonly StoredPlan[],
  wanted: readonly NewPlan[],
): Result<PlanChanges> {
  const numbers = new Set(wanted.map(({ number }) => number))
  if (numbers.size !== wanted.length) return err(domainError('invalid_input', { field: 'plans' }))
  const known = new Map(stored.map((plan) => [plan.number, plan]))
  const changed = wanted.find((plan) => {
    const before = known.get(plan.number)
    return before !== undefined && (before.state === 'retired' || !samePlan(before, plan))
  })
  if (changed) return err(domainError('conflict', { field: `plans.${changed.number}` }))
  return ok({
    publish: wanted.filter(({ number }) => !known.has(number)),
    retire: stored
      .filter(({ state, number }) => state === 'published' && !numbers.has(number))
      .map(({ id }) => id),
  })
}

function samePlan(stored: PlanRow, wanted: NewPlan): boolean {
  const promise = (plan: PlanRow | NewPlan) => [
    plan.priceModel,
    plan.monthlyPrice,
    plan.yearlyPrice,
    plan.trialDays,
    plan.audience,
    planTextSchema.parse(plan.text),
  ]
  return JSON.stringify(promise(stored)) === JSON.stringify(promise(wanted))
}
