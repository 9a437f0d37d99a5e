import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'
import { nameKey, wordsOf } from '@/lib/core/words'
import { facetsOf } from '@/lib/listings/rules/facets'
import { qualityOf, totalQuality } from '@/lib/listings/rules/quality'
import { vocabularyOf } from '@/lib/listings/rules/vocabulary'
import { demoCategories } from '@/prisma/demo/categories'
import type { GeneratedListing } from './listings'
import { type Stems, stemAll } from './stems'

const batchSize = 1000

const idOf = (prefix: string, number: number) => `${prefix}_${String(number).padStart(8, '0')}`
const slugOf = ({ name, number }: GeneratedListing) =>
  `${nameKey(name).replaceAll(' ', '-')}-${number}`

/**
 * Fills an empty, migrated database with listings as they come, in batches, with what the page of
 * results reads. Triggers rest meanwhile: the counts and bits are made at the end, as are indexes.
 */
export async function fill(
  client: pg.Client,
  listings: Iterable<GeneratedListing>,
  words: readonly string[],
): Promise<void> {
  await client.query('set session_replication_role = replica')
  await addGround(client)
  const stems = await stemAll(client, words)
  await client.query('drop index listing_search_document_en_idx, listing_search_document_fr_idx')
  let rows: object[] = []
  let writing = Promise.resolve()
  for (const listing of listings) {
    rows.push(rowOf(listing, stems))
    // The database works on the last batch meanwhile, and has to be answered.
    if (rows.length % 50 === 0) await setImmediate()
    if (rows.length < batchSize) continue
    await writing
    writing = addBatch(client, rows)
    rows = []
  }
  await writing
  await addBatch(client, rows)
  await client.query("set maintenance_work_mem = '512MB'; set work_mem = '256MB'")
  for (const locale of ['en', 'fr']) {
    await client.query(`create index listing_search_document_${locale}_idx on listing_search
      using gin (document_${locale}) with (fastupdate = off)`)
  }
  await client.query('select search_rebuild()')
  await addWords(client, words)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
}

async function addGround(client: pg.Client): Promise<void> {
  await client.query(
    `insert into category (id, slug, position, name, description)
     select 'cat_' || slug, slug, position, name, description
     from jsonb_to_recordset($1) as row (slug text, position int, name jsonb, description jsonb)`,
    [JSON.stringify(demoCategories)],
  )
  await client.query(`insert into asset (id, content_type, width, height, bytes)
    values ('logo', 'image/png', 200, 200, '')`)
}

function rowOf(listing: GeneratedListing, stems: Stems) {
  return {
    ...searchRowOf(listing, stems),
    listing_id: idOf('lst', listing.number),
    revision_id: idOf('rev', listing.number),
    publisher_id: idOf('pub', listing.publisher),
    publisher_number: listing.publisher,
    kind: listing.kind,
    name: listing.name,
    first_category: `cat_${listing.categories[0]}`,
    second_category: listing.categories[1] ? `cat_${listing.categories[1]}` : null,
    content: contentOf(listing),
    plans: listing.plans,
  }
}

async function addBatch(client: pg.Client, rows: readonly object[]): Promise<void> {
  await client.query('begin')
  await client.query(
    `create temp table batch on commit drop as
     select * from jsonb_to_recordset($1::jsonb) ${columns}`,
    [JSON.stringify(rows)],
  )
  for (const statement of statements) await client.query(statement)
  await client.query('commit')
}

const columns = `as row (
  listing_id text, revision_id text, publisher_id text, publisher_number int, kind listing_kind,
  name text, first_category text, second_category text, content jsonb, plans jsonb, ordinal int,
  slug text, name_key text, publisher_key text, facets text[], popularity int,
  published_at timestamptz, quality int, installs_points int, purchases_points int,
  freshness_points int, proof_points int, thrift_points int, document_en text, document_fr text)`

const statements = [
  `insert into account (id, github_id, type, login, read_at)
   select distinct 'acc_' || publisher_number, publisher_number, 'Organization'::account_type,
     'publisher-' || publisher_number, now() from batch on conflict do nothing`,
  `insert into publisher (id, account_id, name, website_url, support_email, description)
   select distinct publisher_id, 'acc_' || publisher_number, publisher_key,
     'https://publisher.example', 'help@publisher.example', '{"en": "", "fr": ""}'::jsonb
   from batch on conflict do nothing`,
  `insert into listing (id, slug, publisher_id, kind, state, currency, current_revision_id,
     published_at, updated_at)
   select listing_id, slug, publisher_id, kind, 'published', 'usd', revision_id, published_at,
     published_at from batch`,
  `insert into listing_revision (id, listing_id, number, state, name, primary_category_id,
     secondary_category_id, content, published_at)
   select revision_id, listing_id, 1, 'published', name, first_category, second_category, content,
     published_at from batch`,
  `insert into revision_asset (revision_id, role, position, asset_id)
   select revision_id, 'logo', 0, 'logo' from batch`,
  `insert into plan (id, listing_id, number, state, price_model, monthly_price, currency,
     trial_days, text, published_at)
   select 'pln_' || listing_id || '_' || at, listing_id, at, 'published',
     (plan ->> 'priceModel')::price_model,
     case plan ->> 'priceModel' when 'free' then null else 900 end, 'usd',
     (plan ->> 'trialDays')::int,
     jsonb_build_object('en', jsonb_build_object('name', 'Plan', 'description', 'All of it', 'bullets',
       '[]'::jsonb, 'unitName', case plan ->> 'priceModel' when 'per_unit' then 'seat' end)),
     published_at
   from batch, jsonb_array_elements(plans) with ordinality as each (plan, at)`,
  `insert into listing_search (listing_id, ordinal, slug, name_key, publisher_key, facets,
     popularity, published_at, quality, installs_points, purchases_points, freshness_points,
     proof_points, thrift_points, document_en, document_fr, version, due_at)
   select listing_id, ordinal, slug, name_key, publisher_key, facets, popularity, published_at,
     quality, installs_points, purchases_points, freshness_points, proof_points, thrift_points,
     document_en::tsvector, document_fr::tsvector, 1, 'infinity' from batch`,
]

function contentOf({ text, languages, access, kind }: GeneratedListing) {
  const said = (locale: 'en' | 'fr') => {
    const { summary, introduction, description } = text[locale] ?? {}
    return { shortDescription: summary, introduction, description }
  }
  return {
    text: { en: said('en'), ...(text.fr ? { fr: said('fr') } : {}) },
    languages,
    logoBackground: '#ffffff',
    links: { support: 'https://publisher.example', privacy: 'https://publisher.example' },
    permissions:
      kind === 'github_app'
        ? [{ level: 'repository', key: 'contents', access, reason: { en: 'It needs it.' } }]
        : [],
    events: [],
    scopes: [],
    calls: [],
    needs: [],
    setupSteps: [],
  }
}

const steadily = (count: number) => Array.from({ length: 40 }, () => Math.ceil(count / 40))

function searchRowOf(listing: GeneratedListing, stems: Stems) {
  const { number, publisher, access, kind, plans, categories, languages } = listing
  const isProven = publisher % 3 === 0
  const permissions = kind === 'github_app' ? [{ access }] : []
  const quality = qualityOf({
    installsByWeek: steadily(listing.installs),
    purchasesByWeek: steadily(Math.floor(listing.installs / 20)),
    daysUnchanged: number % 800,
    isPublisherProven: isProven,
    asked: null,
  })
  const facets = facetsOf({
    kind,
    categories,
    plans: plans.map((plan) => ({ ...plan, audience: 'all' as const })),
    isPublisherProven: isProven,
    content: {
      permissions: permissions.map((one) => ({
        ...one,
        level: 'repository' as const,
        key: 'contents',
        reason: { en: '' },
      })),
      scopes: [],
      languages,
    },
  })
  return {
    ordinal: number - 1,
    slug: slugOf(listing),
    name_key: nameKey(listing.name),
    publisher_key: `publisher ${publisher}`,
    facets,
    popularity: listing.installs,
    published_at: listing.publishedAt,
    quality: totalQuality(quality),
    installs_points: quality.installs,
    purchases_points: quality.purchases,
    freshness_points: quality.freshness,
    proof_points: quality.proof,
    thrift_points: quality.thrift,
    ...documentsOf(listing, facets, stems),
  }
}

function documentsOf(listing: GeneratedListing, facets: string[], stems: Stems) {
  const english = new Set(facets)
  addTokens(english, listing, 'en', stems)
  const french = new Set(english)
  addTokens(french, listing, 'fr', stems)
  return { document_en: asVector(english), document_fr: asVector(french) }
}

function addTokens(
  into: Set<string>,
  { name, text, categories, publisher }: GeneratedListing,
  locale: 'en' | 'fr',
  stems: Stems,
) {
  const said = text[locale] ?? text.en
  if (said === null) return
  const names = demoCategories.filter(({ slug }) => categories.includes(slug))
  const summary = `${said.summary} ${names.map((category) => category.name[locale]).join(' ')}`
  const lead = `${name} ${summary} ${said.introduction} publisher ${publisher}`
  const places = [
    ['', `${lead} ${said.description}`],
    ['~', lead],
    ['!', summary],
    ['^', name],
  ] as const
  for (const [mark, words] of places) {
    for (const { written, plain } of wordsOf(words)) {
      for (const lexeme of stems[locale].get(written) ?? [plain]) into.add(mark + lexeme)
    }
  }
}

const asVector = (tokens: Set<string>) =>
  [...tokens].map((token) => `'${token.replaceAll("'", "''")}'`).join(' ')

async function addWords(client: pg.Client, words: readonly string[]): Promise<void> {
  await client.query(
    `insert into search_word (word, written, spellings)
     select word, written, spellings
     from jsonb_to_recordset($1) as row (word text, written text, spellings text[])`,
    [JSON.stringify(vocabularyOf(words.join('\n')))],
  )
}
