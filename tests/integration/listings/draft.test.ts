import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { createDraft } from '@/lib/listings/commands/create-draft'
import { discardDraftField } from '@/lib/listings/commands/discard-draft-field'
import { orderScreenshots } from '@/lib/listings/commands/order-screenshots'
import { saveDraftField } from '@/lib/listings/commands/save-draft-field'
import { uploadAsset } from '@/lib/listings/commands/upload-asset'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { getEditor } from '@/lib/listings/queries/get-editor'
import { getPreview } from '@/lib/listings/queries/get-preview'
import type { ListingKind, ManagedListing } from '@/lib/listings/types'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { addCategory, listingInput, published, storedImage } from '@/tests/support/catalogue'
import { makeActor } from '@/tests/support/market'

let mona: Actor
let hubot: Actor
let publisherId: string
let number = 0

beforeAll(async () => {
  mona = await makeActor('mona')
  hubot = await makeActor('hubot')
  publisherId = newId('publisher')
  await db().publisher.create({
    data: {
      id: publisherId,
      accountId: mona.accountId,
      name: 'Mona',
      websiteUrl: 'https://mona.example',
      supportEmail: 'mona@mona.example',
      description: { en: 'Mona' },
      editors: {
        create: { accountId: hubot.accountId, invitedById: mona.userId, createdAt: new Date() },
      },
    },
  })
  await addCategory('utilities')
})

async function managed(actor: Actor, slug: string): Promise<ManagedListing> {
  const listing = await authorizeListing(actor, 'mona', slug, 'editor')
  if (!listing.ok) throw new Error(listing.error.code)
  return listing.value
}

/** A draft of Mona's, as she and her colleague Hubot open it. */
async function draft(kind: ListingKind = 'github_app') {
  number += 1
  const github = { appId: null, appSlug: null, clientId: null }
  const fields = { permissions: [{ level: 'repository', key: 'contents', access: 'read' }] }
  const name = `App ${number}`
  const publisher = await authorizePublisher(mona, 'mona', 'admin')
  if (!publisher.ok) throw new Error(publisher.error.code)
  const made = await createDraft(mona, publisher.value, { kind, name, github, fields })
  if (!made.ok) throw new Error(made.error.code)
  return {
    mine: await managed(mona, made.value.slug),
    theirs: await managed(hubot, made.value.slug),
  }
}

const intro = 'text.en.introduction'
const changes = (listing: ManagedListing, field: string) =>
  db().listingDraftChange.findMany({
    where: { listingId: listing.id, field },
    orderBy: { id: 'asc' },
    select: { value: true, version: true, savedById: true },
  })

async function baseOf(listing: ManagedListing, field: string): Promise<string> {
  const view = await getEditor(listing, 'en')
  return view?.fields.find(({ name }) => name === field)?.base ?? ''
}

describe('saving a field of a draft', () => {
  it('writes it, its version and the change, and once more only when it says something else', async () => {
    const { mine } = await draft()
    const saved = await saveDraftField(mona, mine, { field: intro, value: 'One', base: 'r0' })
    expect(saved).toMatchObject({
      ok: true,
      value: { outcome: 'saved', base: 'v1', savedBy: 'mona' },
    })
    const again = await saveDraftField(mona, mine, { field: intro, value: 'One', base: 'v1' })
    expect(again).toMatchObject({ value: { outcome: 'unchanged', base: 'v1' } })
    expect(await changes(mine, intro)).toEqual([
      { value: 'One', version: 1, savedById: mona.userId },
    ])
  })

  it('answers a conflict to whoever did not see the other’s text, and keeps both', async () => {
    const { mine, theirs } = await draft()
    await saveDraftField(mona, mine, { field: intro, value: 'Mine', base: 'r0' })
    const late = { field: intro, value: 'Theirs', base: 'r0' }
    const refused = await saveDraftField(hubot, theirs, late)
    expect(refused).toMatchObject({
      value: { outcome: 'conflict', value: 'Mine', base: 'v1', savedBy: 'mona' },
    })
    await saveDraftField(hubot, theirs, late)
    expect(await changes(mine, intro)).toEqual([
      { value: 'Mine', version: 1, savedById: mona.userId },
      { value: 'Theirs', version: null, savedById: hubot.userId },
    ])
    const over = await saveDraftField(hubot, theirs, { ...late, base: 'v1' })
    expect(over).toMatchObject({ value: { outcome: 'saved', base: 'v2', savedBy: 'hubot' } })
  })

  it('lets exactly one of many who save at the same moment be first, and keeps every text', async () => {
    const { mine } = await draft()
    const texts = Array.from({ length: 8 }, (_, index) => `Text ${index}`)
    const results = await Promise.all(
      texts.map((value) => saveDraftField(mona, mine, { field: intro, value, base: 'r0' })),
    )
    const outcomes = results.map((result) => (result.ok ? result.value.outcome : result.error.code))
    expect(outcomes.toSorted()).toEqual([...Array(7).fill('conflict'), 'saved'])
    expect((await changes(mine, intro)).map(({ value }) => value).toSorted()).toEqual(texts)
  })

  it('loses no words, in whatever order two people save', async () => {
    const step = fc.record({
      second: fc.boolean(),
      text: fc.string({ minLength: 1 }),
      stale: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { mine, theirs } = await draft()
        const sent: string[] = []
        for (const { second, text, stale } of steps) {
          const value = text.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')
          const base = stale ? 'r0' : await baseOf(mine, intro)
          const result = await saveDraftField(second ? hubot : mona, second ? theirs : mine, {
            field: intro,
            value: text,
            base,
          })
          if (!result.ok) throw new Error(result.error.code)
          if (value !== '') sent.push(value)
        }
        const kept = (await changes(mine, intro)).map(({ value }) => value)
        expect(sent.filter((value) => !kept.includes(value))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  const refused: [string, string, unknown, string][] = [
    ['a name of 300 characters', 'name', 'a'.repeat(300), 'text_too_long'],
    ['Markdown of 5,000 characters', 'text.en.description', 'a'.repeat(5000), 'text_too_long'],
    ['a javascript: link', 'links.support', 'javascript:alert(1)', 'link_refused'],
    ['a wrong color', 'logoBackground', 'red', 'color_refused'],
    ['an unknown category', 'categories', ['nowhere'], 'category_unknown'],
    ['three categories', 'categories', ['a', 'b', 'c'], 'list_too_long'],
    ['what GitHub says', 'permissions', [], 'field_imported'],
    ['a field that listings do not have', 'price', 1, 'field_unknown'],
    ['an image of nobody', 'logo', 'a'.repeat(64), 'image_of_another'],
  ]
  it.each(refused)('refuses %s at its field and saves nothing', async (_, field, value, code) => {
    const { mine } = await draft()
    const base = await baseOf(mine, field)
    const result = await saveDraftField(mona, mine, { field, value, base })
    expect(result).toMatchObject({ ok: false, error: { code, field } })
    expect(await changes(mine, field)).toEqual([])
  })

  it('refuses the address of another listing and an image that another uploaded', async () => {
    const [one, two] = [await draft(), await draft()]
    const slug = { field: 'slug', value: two.mine.slug, base: 'r0' }
    expect(await saveDraftField(mona, one.mine, slug)).toMatchObject({
      error: { code: 'slug_taken', field: 'slug' },
    })
    const logo = await uploaded(two.mine, 'logo', 300, 300)
    const stolen = { field: 'logo', value: logo, base: 'r0' }
    expect(await saveDraftField(mona, one.mine, stolen)).toMatchObject({
      error: { code: 'image_of_another' },
    })
  })

  it('is nobody’s but the publisher’s: a listing that was delisted is not written', async () => {
    const { mine } = await draft()
    await db().listing.update({ where: { id: mine.id }, data: { state: 'delisted' } })
    const result = await saveDraftField(mona, mine, { field: intro, value: 'One', base: 'r0' })
    expect(result).toMatchObject({ error: { code: 'not_found' } })
    const stranger = await makeActor('stranger')
    expect(await authorizeListing(stranger, 'mona', mine.slug, 'editor')).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})

const plain = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

async function uploaded(
  listing: ManagedListing,
  role: 'logo' | 'card' | 'screenshot',
  width: number,
  height: number,
  background?: string,
): Promise<string> {
  const result = await uploadAsset(mona, listing, {
    role,
    bytes: await plain(width, height, background),
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.assetId
}

describe('an image of a draft', () => {
  it('is cropped to a square for a logo and joins the others as a screenshot', async () => {
    const { mine } = await draft()
    const logo = await uploaded(mine, 'logo', 600, 300)
    const card = await uploaded(mine, 'card', 965, 482)
    const first = await uploaded(mine, 'screenshot', 1200, 800, '#000000')
    const second = await uploaded(mine, 'screenshot', 1200, 800, '#ffffff')
    const view = await getEditor(mine, 'en')
    expect(view?.images).toMatchObject({
      [logo]: { width: 256, height: 256 },
      [card]: { width: 965, height: 482 },
      [first]: { width: 1200, height: 800 },
    })
    const ordered = await orderScreenshots(mona, mine, { order: [second, first] })
    expect(ordered.ok && ordered.value.map(({ assetId }) => assetId)).toEqual([second, first])
    const third = await uploaded(mine, 'screenshot', 1200, 800, '#777777')
    const without = await orderScreenshots(mona, mine, { order: [first, second], without: second })
    expect(without.ok && without.value.map(({ assetId }) => assetId)).toEqual([first, third])
  })

  it('is refused at its field when its kind, size or number is not right', async () => {
    const { mine } = await draft()
    const code = async (role: 'logo' | 'card' | 'screenshot', bytes: Uint8Array) => {
      const result = await uploadAsset(mona, mine, { role, bytes })
      return result.ok ? 'taken' : `${result.error.field}: ${result.error.code}`
    }
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    expect(await code('logo', svg)).toBe('logo: image_type')
    expect(await code('logo', new Uint8Array(10_000_000))).toBe('logo: image_too_large')
    expect(await code('logo', await plain(199, 400))).toBe('logo: image_too_small')
    expect(await code('card', await plain(965, 483))).toBe('card: image_wrong_size')
    expect(await code('screenshot', await plain(1199, 800))).toBe('screenshots: image_too_small')
    expect(await code('screenshot', await plain(8000, 8000))).toBe('screenshots: image_unreadable')
    for (const color of ['#100', '#200', '#300', '#400', '#500']) {
      expect(await code('screenshot', await plain(1200, 700, color))).toBe('taken')
    }
    expect(await code('screenshot', await plain(1300, 700))).toBe('screenshots: image_wrong_size')
    expect(await code('screenshot', await plain(1200, 700))).toBe('screenshots: list_too_long')
  })
})

describe('the draft of a published listing', () => {
  async function publishedListing() {
    number += 1
    const slug = `live-${number}`
    const logo = await storedImage()
    await published(listingInput({ slug, publisherId, logo, en: { introduction: 'Live' } }))
    return managed(mona, slug)
  }

  it('says which fields differ from what is published, and goes back to it', async () => {
    const listing = await publishedListing()
    await saveDraftField(mona, listing, { field: intro, value: 'New', base: 'r1' })
    const view = await getEditor(listing, 'en')
    const differing = view?.fields.filter((field) => field.published !== null)
    expect(differing).toMatchObject([{ name: intro, lowRisk: true, published: { value: 'Live' } }])
    expect(await discardDraftField(mona, listing, { field: intro, base: 'r1' })).toMatchObject({
      value: { outcome: 'conflict', value: 'New' },
    })
    expect(await discardDraftField(mona, listing, { field: intro, base: 'v1' })).toMatchObject({
      value: { outcome: 'saved', value: 'Live', base: 'r1' },
    })
    const after = await saveDraftField(mona, listing, { field: intro, value: 'Newer', base: 'r1' })
    expect(after).toMatchObject({ value: { outcome: 'saved', base: 'v3' } })
  })

  it('is not written over a revision that its writer did not see', async () => {
    const listing = await publishedListing()
    const logo = await storedImage()
    await published(
      listingInput({ slug: listing.slug, publisherId, logo, en: { introduction: 'Second' } }),
    )
    const late = await saveDraftField(mona, listing, { field: intro, value: 'Old', base: 'r1' })
    expect(late).toMatchObject({
      value: { outcome: 'conflict', value: 'Second', base: 'r2', savedBy: null },
    })
  })

  it('is previewed as buyers will see it, with scripts in Markdown left out and gaps marked', async () => {
    const { mine } = await draft()
    const description = '### Fast\n\n<script>alert(1)</script> [x](javascript:alert(1))'
    await saveDraftField(mona, mine, {
      field: 'text.en.description',
      value: description,
      base: 'r0',
    })
    const preview = await getPreview(mine, 'en')
    expect(preview).toMatchObject({ introduction: '…', links: {}, plans: [] })
    expect(preview?.descriptionHtml).toContain('<h3>Fast</h3>')
    expect(preview?.descriptionHtml).not.toMatch(/script/)
  })
})
