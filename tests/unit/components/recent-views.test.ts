import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseViews, type View, withoutView, withView } from '@/components/catalogue/recent-views'

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
const view: fc.Arbitrary<View> = fc.record({
  slug,
  name: fc.string({ minLength: 1, maxLength: 20 }),
})

describe('what was looked at on this device', () => {
  it('is each listing once, the latest first, never more than eight', () => {
    fc.assert(
      fc.property(fc.array(view, { maxLength: 30 }), (seen) => {
        const views = seen.reduce<View[]>(withView, [])
        const slugs = views.map((one) => one.slug)
        expect(new Set(slugs).size).toBe(slugs.length)
        expect(slugs.length).toBeLessThanOrEqual(8)
        if (seen.length > 0) expect(views[0]).toEqual(seen.at(-1))
        expect(parseViews(JSON.stringify(views))).toEqual(views)
      }),
    )
  })

  it('forgets a listing that is gone, and no other', () => {
    const views = [
      { slug: 'hexlint', name: 'Hexlint' },
      { slug: 'wobble', name: 'Wobble' },
    ]
    expect(withoutView(views, 'hexlint')).toEqual([{ slug: 'wobble', name: 'Wobble' }])
    expect(withoutView(views, 'never-there')).toEqual(views)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"slug":'],
    ['no list', '{"slug":"a","name":"A"}'],
    ['an address that leads elsewhere', '[{"slug":"../settings","name":"A"}]'],
    ['another type', '[{"slug":1,"name":"A"},null,"x",{"slug":"a"}]'],
    ['no name', '[{"slug":"a","name":""}]'],
    ['a name without end', JSON.stringify([{ slug: 'a', name: 'a'.repeat(256) }])],
  ])('is nothing where a browser kept %s', (_, kept) => {
    expect(parseViews(kept)).toEqual([])
  })

  it('reads whatever a browser kept without failing, and only what it knows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
        for (const one of parseViews(kept)) expect(Object.keys(one)).toEqual(['slug', 'name'])
      }),
    )
  })
})
