import { createHash } from 'node:crypto'
import { drawable } from '@/lib/adapters/images/drawable'
import type { ShareImage } from '@/lib/adapters/images/render-share-image'
import type { Locale } from '@/lib/core/locales'
import type { ListingPage } from '@/lib/listings/types'
import { wordsIn } from './words-in'

/** Grows when pictures are drawn otherwise. */
const DESIGN = 1

/** What a picture shows; the logo by its address. */
export type Picture = Omit<ShareImage, 'logo'> & { logo: string | null }

/** Another for each thing that a picture can show. */
export function versionOf(picture: Picture): string {
  const content = JSON.stringify([DESIGN, picture])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** The picture of the marketplace. */
export function sitePicture(locale: Locale): Picture {
  const t = wordsIn(locale)
  const card = {
    title: 'Souk',
    meta: t('catalogue.home.title'),
    text: t('catalogue.home.lead'),
    foot: t('layout.footer'),
  }
  return { card, accent: '#1f2328', logo: null }
}

/** The picture of a listing. Where our fonts cannot draw the name, the address stands for it, which always can be. */
export function listingPicture(listing: ListingPage, locale: Locale): Picture {
  const t = wordsIn(locale)
  const { name, slug, publisher, kind, shortDescription, categories, logo } = listing
  const maker = drawable(publisher.name, 40) ?? publisher.login
  const category = drawable(categories[0]?.name ?? '', 60)
  const by = t('documents.share.by', { publisher: maker })
  const card = {
    title: drawable(name, 60) ?? drawable(slug, 60) ?? slug,
    meta: `${by} · ${t(`listings.kind.${kind}.name`)}`,
    text: drawable(shortDescription, 140),
    foot: category === null ? 'Souk' : `Souk · ${category}`,
  }
  return { card, accent: logo.background, logo: logo.url }
}

const size = { width: 1200, height: 630, type: 'image/png' }

function nameSitePicture(locale: Locale) {
  const picture = sitePicture(locale)
  const { title, meta } = picture.card
  const url = `/${locale}/share.png?v=${versionOf(picture)}`
  return { ...size, url, alt: `${title} · ${meta}` }
}

const named = new Map<Locale, ReturnType<typeof nameSitePicture>>()

/**
 * The marketplace's picture as pages name it, which every page does. What shows something else has
 * another address: who shares a page keeps pictures for long.
 */
export function sitePictureReference(locale: Locale) {
  const known = named.get(locale) ?? nameSitePicture(locale)
  named.set(locale, known)
  return known
}

/** A listing's picture as its page names it. */
export function listingPictureReference(listing: ListingPage, locale: Locale) {
  const { name, slug, publisher } = listing
  const version = versionOf(listingPicture(listing, locale))
  const alt = wordsIn(locale)('documents.share.listing', { name, publisher: publisher.name })
  return { ...size, url: `/${locale}/listings/${slug}.png?v=${version}`, alt }
}
