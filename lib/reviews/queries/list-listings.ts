import { z } from 'zod'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { listingStatus } from '../rules'
import type { OperatedListing } from '../types'

const list = 'operated'
const keySchema = z.tuple([z.string().max(80)])
const pageSize = 50

/** Every listing there is, in whatever state, by address; `search` looks in addresses, names and publishers. Error: `invalid_cursor`. */
export async function listListings(
  search: string,
  cursor: string | null,
): Promise<Result<Page<OperatedListing>>> {
  const key = cursor === null ? null : decodeCursor(list, cursor, keySchema)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const rows = await db().listing.findMany({
    where: {
      ...(search === '' ? {} : { OR: matching(search) }),
      ...(key === null ? {} : { slug: { gt: key[0] } }),
    },
    orderBy: { slug: 'asc' },
    take: pageSize + 1,
    include: {
      currentRevision: { select: { name: true } },
      draft: { where: { field: 'name' }, select: { value: true } },
      publisher: { select: { name: true, account: { select: { login: true } } } },
      reviews: { orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], take: 1 },
      _count: {
        select: {
          purchases: { where: { state: { not: 'cancelled' }, isTest: false } },
          abuseReports: { where: { state: 'open' } },
        },
      },
    },
  })
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return ok({
    items: shown.map((row) => ({
      slug: row.slug,
      name: row.currentRevision?.name ?? writtenName.parse(row.draft[0]?.value) ?? row.slug,
      publisher: { login: row.publisher.account.login, name: row.publisher.name },
      status: listingStatus(row, row.reviews[0] ?? null),
      featured: row.featuredPosition !== null,
      purchases: row._count.purchases,
      openReports: row._count.abuseReports,
    })),
    nextCursor: last === undefined ? null : encodeCursor(list, [last.slug]),
  })
}

const writtenName = z.string().min(1).nullable().catch(null)

function matching(search: string): Prisma.ListingWhereInput[] {
  const contains = { contains: search, mode: 'insensitive' } as const
  return [
    { slug: contains },
    { currentRevision: { name: contains } },
    { publisher: { name: contains } },
    { publisher: { account: { login: contains } } },
  ]
}
