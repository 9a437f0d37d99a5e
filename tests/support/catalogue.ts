import sharp from 'sharp'
import { encodeImage } from '@/lib/adapters/storage/encode-image'
import { saveAssets } from '@/lib/adapters/storage/save-assets'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { publishListing } from '@/lib/listings/commands/publish-listing'
import type { NewPlan, PublishListing } from '@/lib/listings/schema'
import type { Artist } from '@/prisma/seed/pictures'

/** A plain square, different for each colour. */
export function square(background: string, size = 8): Promise<Buffer> {
  const image = { width: size, height: size, channels: 3, background } as const
  return sharp({ create: image }).png().toBuffer()
}

/** Draws a plain square for a logo and no screenshots, so that a seed takes no time. */
export const quickArtist: Artist = {
  logo: (listing) => square(listing.logo.background),
  screenshots: async () => [],
}

export async function storedImage(background = '#336699', size?: number): Promise<string> {
  const image = await encodeImage(await square(background, size), 'logo')
  if (!image.ok) throw new Error(image.error.code)
  await saveAssets([image.value])
  return image.value.id
}

export async function addCategory(slug: string, position = 1): Promise<void> {
  const text = { en: slug, fr: `${slug} (fr)` }
  const row = { id: newId('category'), slug, position, name: text, description: text }
  await db().category.create({ data: row })
}

let githubId = 5_000_000

/** A publisher with its account; answers the publisher's id. */
export async function addPublisher(login: string, verifiedDomain?: string): Promise<string> {
  githubId += 1
  const publisher = await db().publisher.create({
    data: {
      id: newId('publisher'),
      name: login,
      websiteUrl: 'https://publisher.example',
      supportEmail: 'support@publisher.example',
      description: { en: login },
      verifiedDomain: verifiedDomain ?? null,
      verifiedAt: verifiedDomain === undefined ? null : new Date(),
      account: {
        create: { id: newId('account'), githubId, type: 'Organization', login, readAt: new Date() },
      },
    },
  })
  return publisher.id
}

export const freePlan: NewPlan = {
  number: 1,
  priceModel: 'free',
  monthlyPrice: null,
  yearlyPrice: null,
  trialDays: 0,
  audience: 'all',
  text: { en: { name: 'Free', description: 'Free of charge', bullets: [], unitName: null } },
}

export const paidPlan: NewPlan = {
  number: 2,
  priceModel: 'flat_rate',
  monthlyPrice: 900,
  yearlyPrice: 9000,
  trialDays: 0,
  audience: 'all',
  text: { en: { name: 'Pro', description: 'For teams', bullets: [], unitName: null } },
}

interface Words {
  short?: string
  introduction?: string
  description?: string
}

/** A whole listing; what a test is about is given, the rest says nothing that is looked for. */
export function listingInput(
  given: Partial<PublishListing> &
    Pick<PublishListing, 'slug' | 'publisherId' | 'logo'> & { en?: Words; fr?: Words },
): PublishListing {
  const { en = {}, fr, ...rest } = given
  const text = (words: Words) => ({
    shortDescription: words.short ?? 'Zzz',
    introduction: words.introduction ?? 'Zzz',
    description: words.description ?? '',
  })
  return {
    kind: 'github_app',
    currency: 'usd',
    name: given.slug,
    categories: ['utilities'],
    github: { appId: null, appSlug: null, clientId: null },
    content: {
      text: { en: text(en), ...(fr ? { fr: text(fr) } : {}) },
      languages: [],
      logoBackground: '#336699',
      links: { support: 'https://a.example', privacy: 'https://a.example' },
      permissions: [],
      events: [],
      scopes: [],
      calls: [],
      needs: [],
      setupSteps: [],
    },
    screenshots: [],
    plans: [freePlan],
    ...rest,
  }
}

/** Publishes and fails loudly when that is refused; answers the listing's id. */
export async function published(input: PublishListing, at = new Date()): Promise<string> {
  const result = await publishListing({ type: 'system' }, input, { at })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.id
}
