import { type Locale, localize } from '../../core/locales'
import { nameKey, type Word, wordsOf } from '../../core/words'
import { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { provenDomain } from '../../publishers/rules'
import { toCategoryView } from '../rules'
import { listingContentSchema } from '../schema'

/**
 * Brings the row that search reads in step with a listing, in the caller's transaction: its words,
 * prices, publisher's proof and how many accounts GitHub confirmed it on. A listing that is not
 * published has no row.
 */
export async function indexListing(tx: Transaction, listingId: string): Promise<void> {
  const listing = await load(tx, listingId)
  if (listing?.state !== 'published' || listing.currentRevision === null) {
    await tx.listingSearch.deleteMany({ where: { listingId } })
    return
  }
  const texts = textsOf(listing, listing.currentRevision)
  await write(tx, {
    listing_id: Prisma.sql`${listing.id}`,
    slug: Prisma.sql`${listing.slug}`,
    name_key: Prisma.sql`${nameKey(listing.currentRevision.name)}`,
    kind: Prisma.sql`${listing.kind}::listing_kind`,
    publisher_verified: Prisma.sql`${provenDomain(listing.publisher) !== null}`,
    category_slugs: Prisma.sql`${categoriesOf(listing.currentRevision).map(({ slug }) => slug)}`,
    price_models: Prisma.sql`${[...new Set(listing.plans.map((p) => p.priceModel))]}::price_model[]`,
    has_trial: Prisma.sql`${listing.plans.some(({ trialDays }) => trialDays > 0)}`,
    popularity: Prisma.sql`${listing._count.installations}`,
    published_at: Prisma.sql`${listing.publishedAt}`,
    ...documents(listing.currentRevision.name, texts),
  })
}

function load(tx: Transaction, id: string) {
  const confirmed = { state: 'active', source: 'github' } as const
  return tx.listing.findUnique({
    where: { id },
    include: {
      publisher: true,
      plans: { where: { state: 'published' } },
      currentRevision: { include: { primaryCategory: true, secondaryCategory: true } },
      _count: { select: { installations: { where: confirmed } } },
    },
  })
}

type Listing = NonNullable<Awaited<ReturnType<typeof load>>>
type Revision = NonNullable<Listing['currentRevision']>

function categoriesOf({ primaryCategory, secondaryCategory }: Revision) {
  return [primaryCategory, ...(secondaryCategory ? [secondaryCategory] : [])]
}

interface Texts {
  /** What the head of the page says. */
  lead: Record<Locale, string>
  description: Record<Locale, string>
}

function textsOf(listing: Listing, revision: Revision): Texts {
  const content = listingContentSchema.parse(revision.content)
  const lead = (locale: Locale) => {
    const { shortDescription, introduction } = localize(content.text, locale)
    const categories = categoriesOf(revision).map((row) => toCategoryView(row, locale).name)
    const said = [revision.name, shortDescription, introduction, listing.publisher.name]
    return [...said, ...categories, ...content.languages].join('\n')
  }
  const description = (locale: Locale) => localize(content.text, locale).description
  return {
    lead: { en: lead('en'), fr: lead('fr') },
    description: { en: description('en'), fr: description('fr') },
  }
}

/** French readers also find what is said in English, after what is said in French. */
function documents(name: string, { lead, description }: Texts): Record<string, Prisma.Sql> {
  const english = Prisma.sql`${document('english_stem', lead.en, description.en)}`
  const french = Prisma.sql`${document('french_stem', lead.fr, description.fr)}`
  return {
    name_words: Prisma.sql`${document('english_stem', name)} || ${document('french_stem', name)}`,
    lead_en: document('english_stem', lead.en),
    lead_fr: document('french_stem', lead.fr),
    document_en: english,
    document_fr: Prisma.sql`${french} || ${english}`,
  }
}

function document(dictionary: string, ...texts: string[]): Prisma.Sql {
  const words = unique(texts.flatMap(wordsOf))
  const written = words.map((word) => word.written)
  const plain = words.map((word) => word.plain)
  return Prisma.sql`search_document(${dictionary}::regdictionary, ${written}::text[], ${plain}::text[])`
}

function unique(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.written, word])).values()]
}

async function write(tx: Transaction, row: Record<string, Prisma.Sql>): Promise<void> {
  const columns = Object.keys(row)
  const updates = columns.map((column) => `${column} = excluded.${column}`)
  await tx.$executeRaw`
    insert into listing_search (${Prisma.raw(columns.join(', '))})
    values (${Prisma.join(Object.values(row))})
    on conflict (listing_id) do update set ${Prisma.raw(updates.join(', '))}`
}
