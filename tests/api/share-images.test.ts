import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as readPicture } from '@/app/[locale]/(catalogue)/listings/[slug]/picture/route'
import { GET as readSitePicture } from '@/app/[locale]/(catalogue)/share.png/route'
import { listingPictureReference } from '@/app/documents/share-picture'
import { getListingPage } from '@/lib/listings/queries'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

let address = 0

function request(headers: Record<string, string> = {}): Request {
  address += 1
  const from = { 'x-forwarded-for': `10.4.0.${address}` }
  return new Request('http://127.0.0.1:3000/x', { headers: { ...from, ...headers } })
}

const picture = (locale: string, slug: string, headers?: Record<string, string>) =>
  readPicture(request(headers), { params: Promise.resolve({ locale, slug }) })
const sitePicture = (locale: string) =>
  readSitePicture(request(), { params: Promise.resolve({ locale }) })

async function sizeOf(response: Response) {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  return [width, height]
}

beforeAll(async () => {
  await addCategory('utilities')
  const publisherId = await addPublisher('maker')
  const logo = await storedImage()
  const words = { short: 'مراجعة الشيفرة', introduction: 'x', description: 'x' }
  await published(listingInput({ slug: 'plain', publisherId, logo, name: 'Plain' }))
  await published(
    listingInput({ slug: 'arabic', publisherId, logo, name: 'مراجعة'.repeat(30), en: words }),
  )
})

describe('the picture of a page', () => {
  it.each(['en', 'fr'])('is there for the marketplace in %s', async (locale) => {
    expect(await sizeOf(await sitePicture(locale))).toEqual([1200, 630])
  })

  it.each(['plain', 'arabic'])('is there for the listing %s', async (slug) => {
    expect(await sizeOf(await picture('fr', slug))).toEqual([1200, 630])
  })

  it('leaves caches with its listing, and is not sent again to whoever has it', async () => {
    expect((await sitePicture('en')).headers.get('cache-control')).toContain('max-age=86400')
    const response = await picture('en', 'plain')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = response.headers.get('etag') ?? ''
    expect((await picture('en', 'plain', { 'if-none-match': etag })).status).toBe(304)
  })

  it('has another address as soon as it shows something else', async () => {
    const page = await getListingPage('plain', 'en')
    if (page === null) throw new Error('Not published')
    const { url } = listingPictureReference(page, 'en')
    expect(url).toMatch(/^\/en\/listings\/plain\.png\?v=[0-9a-f]{16}$/)
    expect(listingPictureReference({ ...page, installs: 9 }, 'en').url).toBe(url)
    expect(listingPictureReference({ ...page, name: 'Other' }, 'en').url).not.toBe(url)
  })

  it.each([
    ['en', 'no-such'],
    ['xx', 'plain'],
    ['en', 'a\u0000b'],
  ])('answers 404 to /%s/listings/%j', async (locale, slug) => {
    expect((await picture(locale, slug)).status).toBe(404)
  })

  it('answers 404 in a language that there is not', async () => {
    expect((await sitePicture('de')).status).toBe(404)
  })
})
