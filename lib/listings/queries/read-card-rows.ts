import { z } from 'zod'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import type { Quality } from '../rules/quality'
import type { ListingCardRow } from '../types'

const price = z.number().nullable()
const categorySchema = z.object({ slug: z.string(), name: z.unknown() })

const points = z.number()
const qualitySchema = z.object({
  installs: points,
  purchases: points,
  freshness: points,
  proof: points,
  thrift: points,
}) satisfies z.ZodType<Quality>

const cardRowSchema = z.object({
  slug: z.string(),
  kind: z.enum(['github_app', 'oauth_app', 'api_integration']),
  publisher: z.object({
    name: z.string(),
    verifiedDomain: z.string().nullable(),
    verifiedAt: z.coerce.date().nullable(),
    account: z.object({ login: z.string() }),
  }),
  plans: z.array(
    z.object({
      priceModel: z.enum(['free', 'flat_rate', 'per_unit']),
      monthlyPrice: price,
      yearlyPrice: price,
      currency: z.string(),
      trialDays: z.number(),
      text: z.unknown(),
    }),
  ),
  search: z.object({ popularity: z.number(), quality: qualitySchema }).nullable(),
  currentRevision: z.object({
    name: z.string(),
    content: z.unknown(),
    primaryCategory: categorySchema,
    secondaryCategory: categorySchema.nullable(),
    assets: z.array(z.object({ role: z.literal('logo'), assetId: z.string() })),
  }),
}) satisfies z.ZodType<ListingCardRow>

/** What {@link cardRows} answers. */
export const cardRowsSchema = z.array(z.object({ id: z.string(), row: cardRowSchema }))

/** What cards show, with the ids and the points of their listings. */
export type CardRows = z.infer<typeof cardRowsSchema>

/** The prices on offer, of the listing at hand. */
const prices = Prisma.sql`
  select coalesce(json_agg(json_build_object(
    'priceModel', price_model, 'monthlyPrice', monthly_price, 'yearlyPrice', yearly_price,
    'currency', currency, 'trialDays', trial_days, 'text', text
  ) order by number), '[]')
  from plan where plan.listing_id = listing.id and plan.state = 'published'`

/** What the revision at hand says on a card. */
const revision = Prisma.sql`
  json_build_object(
    'name', revision.name,
    'content', json_build_object(
      'logoBackground', revision.content -> 'logoBackground',
      'text', json_build_object(
        'en', json_build_object('shortDescription', revision.content #> '{text,en,shortDescription}'),
        'fr', case when revision.content #> '{text,fr}' is not null then
          json_build_object('shortDescription', revision.content #> '{text,fr,shortDescription}') end
      )
    ),
    'primaryCategory', json_build_object('slug', first.slug, 'name', first.name),
    'secondaryCategory', case when second.id is not null then
      json_build_object('slug', second.slug, 'name', second.name) end,
    'assets', (
      select coalesce(json_agg(json_build_object('role', role, 'assetId', asset_id)), '[]')
      from revision_asset
      where revision_asset.revision_id = revision.id and revision_asset.role = 'logo'
    )
  )`

/** The statement that reads what cards show, of the listings whose ids this array holds; those that are not published are left out. */
export function cardRows(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select listing.id, json_build_object(
      'slug', listing.slug,
      'kind', listing.kind,
      'publisher', json_build_object(
        'name', publisher.name,
        'verifiedDomain', publisher.verified_domain,
        'verifiedAt', publisher.verified_at,
        'account', json_build_object('login', account.login)
      ),
      'plans', (
        ${prices}
      ),
      'search', (
        select json_build_object('popularity', popularity, 'quality', json_build_object(
          'installs', installs_points, 'purchases', purchases_points,
          'freshness', freshness_points, 'proof', proof_points, 'thrift', thrift_points
        ))
        from listing_search where listing_search.listing_id = listing.id
      ),
      'currentRevision', ${revision}
    ) as row
    from listing
    join listing_revision revision on revision.id = listing.current_revision_id
    join publisher on publisher.id = listing.publisher_id
    join account on account.id = publisher.account_id
    join category first on first.id = revision.primary_category_id
    left join category second on second.id = revision.secondary_category_id
    where listing.id = any(${ids}) and listing.state = 'published'`
}

/** What the cards of these listings show, in no order; listings that are not published are left out. */
export async function readCardRows(ids: readonly string[]): Promise<CardRows> {
  if (ids.length === 0) return []
  return cardRowsSchema.parse(await prepared(cardRows(Prisma.sql`${[...ids]}::text[]`)))
}
