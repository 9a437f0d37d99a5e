import type { Prisma, PrismaClient } from '@/lib/db/generated/client'
import { type Engine, shown } from './engine'

/** What one would write first: the name or the description contains the text, newest first. */
export function makeContains(db: PrismaClient): Engine {
  return {
    name: 'Prisma contains',
    async search({ q, category, kind }) {
      const contains = { string_contains: q, mode: 'insensitive' } as const
      const said = (...path: string[]) => ({
        content: { path: ['text', 'en', ...path], ...contains },
      })
      const where: Prisma.ListingWhereInput = {
        state: 'published',
        ...(kind === 'oauth_app' ? { kind: 'oauth_app' } : {}),
        currentRevision: {
          ...(category === undefined ? {} : { primaryCategory: { slug: category } }),
          OR: [
            { name: { contains: q, mode: 'insensitive' } },
            said('shortDescription'),
            said('introduction'),
            said('description'),
          ],
        },
      }
      const [rows] = await Promise.all([
        db.listing.findMany({
          where,
          select: { slug: true },
          orderBy: { publishedAt: 'desc' },
          take: shown,
        }),
        db.listing.groupBy({ by: 'kind', where, _count: true }),
      ])
      return rows.map(({ slug }) => slug)
    },
    close: () => {},
  }
}
