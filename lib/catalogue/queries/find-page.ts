import { z } from 'zod'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { cursorList } from '../rules'
import type { SearchQuery } from '../schema'
import type { TextMatch } from './match-listings'

type Key = (string | number)[]
const int = z.number().int().min(0).max(2_147_483_647)
const id = z.string().max(100)
/** PostgreSQL's calendar has no year 0. */
const time = z.iso.datetime().refine((at) => at >= '0001')

/** An order that a page can begin in the middle of: what it sorts by, and what lies after a key. */
interface Order<K extends Key = Key> {
  key: z.ZodType<K>
  columns: Prisma.Sql
  by: Prisma.Sql
  after(key: K): Prisma.Sql
}

const order = <K extends Key>(given: Order<K>): Order<K> => given

const byTier = order({
  key: z.tuple([int, int, id]),
  columns: Prisma.sql`tier, popularity, listing_id`,
  by: Prisma.sql`tier, popularity desc, listing_id`,
  after: ([tier, popularity, listingId]) =>
    Prisma.sql`(tier, -popularity, listing_id) > (${tier}::int, -${popularity}::int, ${listingId})`,
})

const byPopularity = order({
  key: z.tuple([int, id]),
  columns: Prisma.sql`popularity, listing_id`,
  by: Prisma.sql`popularity desc, listing_id`,
  after: ([popularity, listingId]) => Prisma.sql`popularity <= ${popularity}
    and (popularity < ${popularity} or listing_id > ${listingId})`,
})

const byDate = order({
  key: z.tuple([time, id]),
  columns: Prisma.sql`to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published, listing_id`,
  by: Prisma.sql`published_at desc, listing_id`,
  after: ([at, listingId]) => Prisma.sql`published_at <= ${at}::timestamptz
    and (published_at < ${at}::timestamptz or listing_id > ${listingId})`,
})

const byName = order({
  key: z.tuple([z.string().max(300), id]),
  columns: Prisma.sql`name_key, listing_id`,
  by: Prisma.sql`name_key, listing_id`,
  after: ([name, listingId]) => Prisma.sql`(name_key, listing_id) > (${name}, ${listingId})`,
})

const idOf = z.looseObject({ listing_id: z.string() })
const keyOf = z.record(z.string(), z.union([z.string(), z.number()]))

/** The ids of one page of what was looked for, in its order. A cursor of another query is `invalid_cursor`. */
export function findPage(
  query: SearchQuery,
  text: TextMatch,
  conditions: Prisma.Sql[],
): Promise<Result<Page<string>>> {
  const where = Prisma.join([text.condition, ...conditions], ' and ')
  if (query.sort === 'newest') return read(query, byDate, where, text)
  if (query.sort === 'name') return read(query, byName, where, text)
  if (query.sort === 'installs' || text.tier === null) return read(query, byPopularity, where, text)
  return read(query, byTier, where, text)
}

async function read<K extends Key>(
  query: SearchQuery,
  { key, columns, by, after }: Order<K>,
  where: Prisma.Sql,
  { tier }: TextMatch,
): Promise<Result<Page<string>>> {
  const list = cursorList(query)
  const from = query.cursor === null ? undefined : decodeCursor(list, query.cursor, key)
  if (from === null) return err(domainError('invalid_cursor', { field: 'cursor' }))
  const rows: unknown[] = await db().$queryRaw`
    select ${columns}
    from (select *, ${tier ?? Prisma.sql`0`} as tier from listing_search where ${where}) as found
    where ${from === undefined ? Prisma.sql`true` : after(from)}
    order by ${by}
    limit ${query.per_page + 1}`
  const shown = rows.slice(0, query.per_page)
  const last = rows.length > query.per_page ? shown.at(-1) : undefined
  return ok({
    items: shown.map((row) => idOf.parse(row).listing_id),
    nextCursor: last === undefined ? null : encodeCursor(list, Object.values(keyOf.parse(last))),
  })
}
