import { renderMarkdown } from '../adapters/markdown/render-markdown'
import type { Locale } from '../core/locales'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { descriptionOf, toListingPage } from './rules'
import { slugSchema } from './schema'
import type { ListingPage } from './types'

const published = { state: 'published', currentRevisionId: { not: null } } as const

const plans = {
  where: { state: 'published' },
  orderBy: { number: 'asc' },
} satisfies Prisma.Listing$plansArgs

const page = {
  plans,
  search: { select: { popularity: true } },
  permissionWatch: { include: { snapshot: true } },
  publisher: { include: { account: { select: { login: true } }, stripeAccount: true } },
  currentRevision: {
    include: {
      primaryCategory: true,
      secondaryCategory: true,
      assets: {
        orderBy: { position: 'asc' },
        include: { asset: { select: { width: true, height: true } } },
      },
    },
  },
} satisfies Prisma.ListingInclude

/** Whether a published listing has this address; one index look-up, for use before anything is cached under it. */
export async function isListed(slug: string): Promise<boolean> {
  if (!slugSchema.safeParse(slug).success) return false
  return (await db().listing.count({ where: { slug, ...published } })) > 0
}

/** A published listing as its page shows it, in the reader's language and with nothing of the viewer; null when there is none. */
export function getListingPage(slug: string, locale: Locale): Promise<ListingPage | null> {
  return findPage(slug, locale, published)
}

/** The same of any listing that was ever published: who has one keeps it when it leaves the catalogue. The caller has authorized the viewer. */
export function getHeldListingPage(slug: string, locale: Locale): Promise<ListingPage | null> {
  return findPage(slug, locale, { currentRevisionId: { not: null } })
}

async function findPage(
  slug: string,
  locale: Locale,
  where: Prisma.ListingWhereInput,
): Promise<ListingPage | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const row = await db().listing.findFirst({ where: { slug, ...where }, include: page })
  if (row === null) return null
  return toListingPage(row, locale, renderMarkdown(descriptionOf(row, locale)))
}
