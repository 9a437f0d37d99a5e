import { renderMarkdown } from '../../adapters/markdown/render-markdown'
import { now } from '../../clock'
import { type Locale, localize } from '../../core/locales'
import { db } from '../../db/client'
import { toListingPage } from '../rules'
import { composeDraft } from '../rules/compose-draft'
import { previewRevision, unwrittenLink } from '../rules/preview-draft'
import type { ListingPage, ManagedListing } from '../types'
import { sizesOf } from './get-editor'
import { loadDraft } from './load-draft'

/** Stands for a logo that was not uploaded yet: a grey square. */
const noLogo = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"

/** The page that buyers would see of what is written, with the plans that are on sale or in draft. The caller has authorized it; null when it is gone. */
export async function getPreview(
  { id }: ManagedListing,
  locale: Locale,
): Promise<ListingPage | null> {
  const draft = await loadDraft(db(), id)
  if (draft === null) return null
  const candidate = composeDraft(draft.revision, draft.fields)
  const [row, categories, sizes] = await Promise.all([
    loadRow(id),
    db().category.findMany({ where: { slug: { in: candidate.categories } } }),
    sizesOf(candidate),
  ])
  const publishedAt = row.publishedAt ?? now()
  const currentRevision = previewRevision({
    slug: draft.slug,
    candidate,
    categories,
    sizes,
    publishedAt,
  })
  const description = localize(candidate.content.text, locale).description
  const page = toListingPage(
    { ...row, publishedAt, currentRevision },
    locale,
    renderMarkdown(description),
  )
  if (page === null) return null
  const links = Object.entries(page.links).filter(([, href]) => href !== unwrittenLink)
  const logo = candidate.logo === null ? { ...page.logo, url: noLogo } : page.logo
  return { ...page, logo, links: Object.fromEntries(links) }
}

function loadRow(id: string) {
  return db().listing.findUniqueOrThrow({
    where: { id },
    include: {
      publisher: { include: { account: { select: { login: true } }, stripeAccount: true } },
      plans: { where: { state: { in: ['draft', 'published'] } }, orderBy: { number: 'asc' } },
      search: { select: { popularity: true } },
    },
  })
}
