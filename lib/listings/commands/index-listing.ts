import { now } from '../../clock'
import { type Locale, localize } from '../../core/locales'
import { nameKey, type Word, withSingularVerb, wordsOf } from '../../core/words'
import { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { provenDomain } from '../../publishers/rules'
import { loadQuality } from '../queries/load-quality'
import { toCategoryView } from '../rules'
import { accessOnGithub } from '../rules/access-on-github'
import { facetsOf } from '../rules/facets'
import { totalQuality } from '../rules/quality'
import { vocabularyOf } from '../rules/vocabulary'
import { listingContentSchema } from '../schema'

/** Grows when rows are to be written anew, since something else is in them. */
export const SEARCH_VERSION = 4

const DAY_MS = 24 * 60 * 60_000

/**
 * Brings the row that search reads in step with a listing, in the caller's transaction: its words,
 * what filters choose by, and the points that order it. A listing that is not published has no row.
 */
export async function indexListing(tx: Transaction, listingId: string): Promise<void> {
  const listing = await load(tx, listingId)
  const at = now()
  const quality = await loadQuality(tx, listingId, at)
  if (listing?.state !== 'published' || !listing.currentRevision || !quality) {
    await tx.listingSearch.deleteMany({ where: { listingId } })
    return
  }
  const texts = textsOf(listing, listing.currentRevision)
  const facets = facetsOf(facetFactsOf(listing, listing.currentRevision))
  await write(tx, {
    listing_id: Prisma.sql`${listing.id}`,
    slug: Prisma.sql`${listing.slug}`,
    name_key: Prisma.sql`${nameKey(listing.currentRevision.name)}`,
    publisher_key: Prisma.sql`${nameKey(listing.publisher.name)}`,
    facets: Prisma.sql`${facets}::text[]`,
    popularity: Prisma.sql`${listing._count.installations}`,
    published_at: Prisma.sql`${listing.publishedAt}`,
    installs_points: Prisma.sql`${quality.installs}`,
    purchases_points: Prisma.sql`${quality.purchases}`,
    freshness_points: Prisma.sql`${quality.freshness}`,
    proof_points: Prisma.sql`${quality.proof}`,
    thrift_points: Prisma.sql`${quality.thrift}`,
    quality: Prisma.sql`${totalQuality(quality)}`,
    due_at: Prisma.sql`${new Date(+at + DAY_MS)}`,
    version: Prisma.sql`${SEARCH_VERSION}`,
    ...documents(texts, facets),
  })
  const said = Object.values(texts).flatMap(({ lead, body }) => [lead, body])
  await learnWords(tx, said.join('\n'))
}

function load(tx: Transaction, id: string) {
  const confirmed = { state: 'active', source: 'github' } as const
  return tx.listing.findUnique({
    where: { id },
    include: {
      publisher: { include: { account: { select: { login: true } } } },
      plans: { where: { state: 'published' } },
      permissionWatch: { include: { snapshot: true } },
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

function facetFactsOf(listing: Listing, revision: Revision) {
  const { kind, plans, publisher, permissionWatch } = listing
  const content = listingContentSchema.parse(revision.content)
  return {
    kind,
    plans,
    categories: categoriesOf(revision).map(({ slug }) => slug),
    isPublisherProven: provenDomain(publisher) !== null,
    content: { ...content, ...accessOnGithub(content, permissionWatch?.snapshot) },
  }
}

/** What a listing says in one language, by where it says it. */
interface Texts {
  name: string
  /** What cards show: the one-line description and the categories. */
  summary: string
  /** What the head of the page says. */
  lead: string
  body: string
}

function textsOf({ publisher }: Listing, revision: Revision): Record<Locale, Texts> {
  const content = listingContentSchema.parse(revision.content)
  const texts = (locale: Locale): Texts => {
    const { shortDescription, introduction, description } = localize(content.text, locale)
    const categories = categoriesOf(revision).map((row) => toCategoryView(row, locale).name)
    const who = [publisher.name, publisher.account.login]
    const head = [revision.name, shortDescription, introduction, ...who, ...categories]
    return {
      name: revision.name,
      summary: [shortDescription, ...categories].join('\n'),
      lead: [...head, ...content.languages].join('\n'),
      body: description,
    }
  }
  return { en: texts('en'), fr: texts('fr') }
}

/** French readers also find what is said in English. */
function documents({ en, fr }: Record<Locale, Texts>, facets: string[]) {
  const english = tokens('english_stem', en)
  const french = Prisma.sql`${tokens('french_stem', fr)} || ${english}`
  return {
    document_en: Prisma.sql`array_to_tsvector(${english} || ${facets}::text[])`,
    document_fr: Prisma.sql`array_to_tsvector(${french} || ${facets}::text[])`,
  }
}

function tokens(dictionary: string, { name, summary, lead, body }: Texts): Prisma.Sql {
  const marked = (mark: string, text: string) => {
    const words = unique(
      dictionary === 'french_stem' ? wordsOf(text).flatMap(withSingularVerb) : wordsOf(text),
    )
    const written = words.map((word) => word.written)
    const plain = words.map((word) => word.plain)
    return Prisma.sql`search_tokens(${mark}, ${dictionary}::regdictionary, ${written}::text[], ${plain}::text[])`
  }
  const all = marked('', `${lead}\n${body}`)
  const places = [marked('~', lead), marked('!', summary), marked('^', name)]
  return Prisma.sql`${all} || ${Prisma.join(places, ' || ')}`
}

function unique(words: Word[]): Word[] {
  return [...new Map(words.map((word) => [word.written, word])).values()]
}

/** The ordinal is given by the database. */
async function write(tx: Transaction, row: Record<string, Prisma.Sql>): Promise<void> {
  const columns = Object.keys(row)
  const updates = columns.map((column) => `${column} = excluded.${column}`)
  await tx.$executeRaw`
    insert into listing_search (ordinal, ${Prisma.raw(columns.join(', '))})
    values (0, ${Prisma.join(Object.values(row))})
    on conflict (listing_id) do update set ${Prisma.raw(updates.join(', '))}`
}

/** What misspellings can be corrected to. */
async function learnWords(tx: Transaction, text: string): Promise<void> {
  const rows = vocabularyOf(text)
  const known = await tx.searchWord.findMany({
    where: { word: { in: rows.map(({ word }) => word) } },
    select: { word: true },
  })
  const isKnown = new Set(known.map(({ word }) => word))
  await tx.searchWord.createMany({
    data: rows.filter(({ word }) => !isKnown.has(word)),
    skipDuplicates: true,
  })
}
