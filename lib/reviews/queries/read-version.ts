import { type Locale, localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'
import { formatMoney } from '../../core/money'
import { db } from '../../db/client'
import type { Plan, Prisma } from '../../db/generated/client'
import { assetUrl } from '../../listings/rules'
import { listingContentSchema } from '../../listings/schema'
import { planTextSchema } from '../../plans/schema'
import { entryDifference, type ListingVersion, reviewDifference } from '../rules/difference'
import { reviewChecksSchema } from '../schema'
import type { EntryChange, FieldDifference, ReviewedVersion } from '../types'
import { planChangesIn } from './load-standing'

export const versionShape = {
  primaryCategory: true,
  secondaryCategory: true,
  assets: { orderBy: { position: 'asc' } },
} satisfies Prisma.ListingRevisionInclude

type Revision = Prisma.ListingRevisionGetPayload<{ include: typeof versionShape }>

interface ReviewRow {
  listingId: string
  state: string
  submittedAt: Date
  checks: unknown
  checkedAt: Date | null
  revision: Revision
}

/**
 * What a review is about, against what was public before it: the newest revision that was published
 * before the submission, or nothing. The listing's address stands among the differences, and its
 * plans beside them.
 */
export async function readVersion(review: ReviewRow, locale: Locale): Promise<ReviewedVersion> {
  const { revision, checks, checkedAt } = review
  const before = await db().listingRevision.findFirst({
    where: {
      listingId: review.listingId,
      state: { in: ['published', 'superseded'] },
      id: { not: revision.id },
      publishedAt: { lte: review.submittedAt },
    },
    orderBy: { number: 'desc' },
    include: versionShape,
  })
  const current = before === null ? null : toVersion(before, locale)
  const found = reviewChecksSchema.safeParse(checks)
  return {
    name: revision.name,
    compared: before !== null,
    differences: [
      ...(await addressDifference(review)),
      ...reviewDifference(current, toVersion(revision, locale)),
    ],
    plans: await plansDifference(revision, locale),
    findings: found.success && checkedAt !== null ? found.data.findings : null,
    checkedAt: checkedAt?.toISOString() ?? null,
  }
}

function toVersion(revision: Revision, locale: Locale): ListingVersion {
  const { name, primaryCategory, secondaryCategory, assets } = revision
  const urlsOf = (role: string) =>
    assets.filter((asset) => asset.role === role).map(({ assetId }) => assetUrl(assetId))
  const categories = [primaryCategory, ...(secondaryCategory ? [secondaryCategory] : [])]
  return {
    name,
    categories: categories.map((row) => localize(localizedTextSchema.parse(row.name), locale)),
    content: listingContentSchema.parse(revision.content),
    logo: urlsOf('logo')[0] ?? null,
    card: urlsOf('card')[0] ?? null,
    screenshots: urlsOf('screenshot'),
  }
}

async function addressDifference({
  listingId,
  revision,
}: Pick<ReviewRow, 'listingId' | 'revision'>): Promise<FieldDifference[]> {
  const { slug } = await db().listing.findUniqueOrThrow({ where: { id: listingId } })
  if (revision.slug === null || revision.slug === slug) return []
  const parts = [
    { kind: 'removed' as const, text: slug },
    { kind: 'added' as const, text: revision.slug },
  ]
  return [{ field: 'slug', type: 'text', parts }]
}

async function plansDifference(revision: Revision, locale: Locale): Promise<EntryChange[]> {
  const { publish, retire } = planChangesIn(revision)
  const plans = await db().plan.findMany({
    where: { id: { in: [...publish, ...retire] } },
    orderBy: { number: 'asc' },
  })
  const among = (ids: string[]) => plans.filter(({ id }) => ids.includes(id))
  return entryDifference(
    among(retire),
    among(publish),
    ({ id }) => id,
    (plan) => describePlan(plan, locale),
  )
}

/** A plan in one line: name, prices per month and year, trial in days, bullets. */
function describePlan(plan: Plan, locale: Locale): string {
  const { name, description, unitName, bullets } = localize(planTextSchema.parse(plan.text), locale)
  const { monthlyPrice, yearlyPrice, currency, trialDays } = plan
  const price = (amount: number | null, cycle: string) =>
    amount === null ? [] : [`${formatMoney({ amount, currency }, locale)} / ${cycle}`]
  const prices = [
    ...price(monthlyPrice, { en: 'month', fr: 'mois' }[locale]),
    ...price(yearlyPrice, { en: 'year', fr: 'an' }[locale]),
  ]
  const free = { en: 'free', fr: 'gratuit' }[locale]
  const days = { en: 'days of trial', fr: 'jours d’essai' }[locale]
  const facts = [
    prices.length === 0 ? free : prices.join(', '),
    ...(unitName === null ? [] : [`× ${unitName}`]),
    ...(trialDays === 0 ? [] : [`${trialDays} ${days}`]),
  ]
  return [`${name}: ${facts.join(', ')}.`, description, ...bullets].join(' ')
}
