import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, endOfPeriod } from '../../../../lib/sandbox/stripe/billing/calendar'
import { discountLines } from '../../../../lib/sandbox/stripe/billing/discounts'
import type { LineDraft } from '../../../../lib/sandbox/stripe/billing/line'
import { charge, credit } from '../../../../lib/sandbox/stripe/billing/proration'
import { percent, share } from '../../../../lib/sandbox/stripe/billing/rounding'
import { taxOn, taxRule } from '../../../../lib/sandbox/stripe/billing/tax'
import { settle, totals } from '../../../../lib/sandbox/stripe/billing/totals'

const seconds = (text: string) => Date.parse(`${text}Z`) / 1000
const iso = (at: number) => new Date(at * 1000).toISOString().slice(0, 16)

const line = (change: Partial<LineDraft> = {}): LineDraft => ({
  amount: 1000,
  description: '1 × Pro (at $10.00 / month)',
  period: { start: 0, end: 1000 },
  price: 'price_1',
  product: 'prod_1',
  unitAmount: 1000,
  quantity: 1,
  subscription: 'sub_1',
  item: 'si_1',
  proration: false,
  credited: null,
  discountable: true,
  taxInclusive: false,
  ...change,
})

const rule = (change: object) => ({
  id: 'di_1',
  percentOff: null,
  amountOff: null,
  products: null,
  ...change,
})

describe('rounding', () => {
  it.each([
    [1000, 1, 3, 333],
    [1000, 2, 3, 667],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [999_999_999_999, 86_399, 86_400, 999_988_425_925],
  ])('shares %i × %i ÷ %i as %i', (amount, part, whole, expected) => {
    expect(share(amount, part, whole)).toBe(expected)
  })

  it('takes back exactly what it gave', () => {
    const whole = fc.integer({ min: 1, max: 40_000_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), whole, fc.nat(), (amount, total, part) => {
        const some = part % (total + 1)
        expect(share(-amount, some, total) + share(amount, some, total)).toBe(0)
      }),
    )
  })

  it.each([
    [1000, 12.5, 125],
    [999, 33.33, 333],
    [1, 50, 1],
  ])('takes of %i %f percent as %i', (amount, rate, expected) => {
    expect(percent(amount, rate)).toBe(expected)
  })
})

describe('the calendar', () => {
  it.each([
    ['2026-01-31T10:00', 'month', 1, 1, '2026-02-28T10:00'],
    ['2026-01-31T10:00', 'month', 1, 2, '2026-03-31T10:00'],
    ['2028-01-30T10:00', 'month', 1, 1, '2028-02-29T10:00'],
    ['2028-02-29T10:00', 'year', 1, 1, '2029-02-28T10:00'],
    ['2028-02-29T10:00', 'year', 1, 4, '2032-02-29T10:00'],
    ['2026-12-15T23:59', 'month', 3, 1, '2027-03-15T23:59'],
    ['2026-03-28T10:00', 'day', 3, 1, '2026-03-31T10:00'],
    ['2026-03-28T10:00', 'week', 2, 1, '2026-04-11T10:00'],
  ] as const)('goes from %s by %s × %i, %i times, to %s', (from, interval, count, times, to) => {
    expect(iso(after(seconds(from), { interval, count }, times))).toBe(to)
  })

  it('keeps the day of the anchor after a short month', () => {
    const anchor = seconds('2026-01-31T10:00')
    const february = endOfPeriod(anchor, { interval: 'month', count: 1 }, anchor)
    expect(iso(endOfPeriod(anchor, { interval: 'month', count: 1 }, february))).toBe(
      '2026-03-31T10:00',
    )
  })
})

describe('proration', () => {
  const debit = { line: line(), net: 1000, invoice: 'in_1', lineId: 'il_1' }

  it.each([
    [0, -1000, 2000],
    [1, -999, 1998],
    [250, -750, 1500],
    [999, -1, 2],
  ])('at second %i of 1000 credits %i and charges %i', (at, credited, charged) => {
    expect(credit(debit, at)?.amount).toBe(credited)
    const full = { line: line({ quantity: 2 }), net: 2000 }
    expect(charge(full, at)).toMatchObject({ amount: charged, period: { start: at, end: 1000 } })
  })

  it('says what it takes back, for which time', () => {
    expect(credit(debit, 400)).toMatchObject({
      proration: true,
      discountable: false,
      description: 'Unused time on Pro after 01 Jan 1970',
      credited: { invoice: 'in_1', lines: ['il_1'] },
      period: { start: 400, end: 1000 },
    })
  })

  it('that rounds to nothing is a line of 0.00 all the same', () => {
    expect(credit({ ...debit, net: 100 }, 999)).toMatchObject({ amount: 0, proration: true })
  })

  it('leaves nothing at the end of the period', () => {
    expect(credit(debit, 1000)).toBeNull()
    expect(credit({ ...debit, net: 0 }, 10)).toBeNull()
  })
})

describe('discounts', () => {
  it.each([
    ['a percentage of every line', [rule({ percentOff: 25 })], [[250], [75]]],
    ['an amount in proportion', [rule({ amountOff: 130 })], [[100], [30]]],
    ['an amount, never more than the lines cost', [rule({ amountOff: 5000 })], [[1000], [300]]],
    ['only the products it is for', [rule({ percentOff: 50, products: ['prod_2'] })], [[], [150]]],
    [
      'a second one of what is left',
      [rule({ percentOff: 50 }), rule({ id: 'di_2', percentOff: 50 })],
      [
        [500, 250],
        [150, 75],
      ],
    ],
  ])('takes %s', (_, rules, expected) => {
    const lines = [line(), line({ amount: 300, product: 'prod_2' })]
    const taken = discountLines(lines, rules).map((cuts) => cuts.map(({ amount }) => amount))
    expect(taken).toEqual(expected)
  })

  it('leaves prorations alone', () => {
    const lines = [line({ discountable: false })]
    expect(discountLines(lines, [rule({ percentOff: 50 })])).toEqual([[]])
  })
})

describe('tax', () => {
  const seller = { enabled: true, sellerCountry: 'FR', sellerRate: 20, exempt: 'none' as const }

  it.each([
    ['at home', { customerCountry: 'FR' }, 20, 'standard_rated', 'complete'],
    ['abroad', { customerCountry: 'US' }, 0, 'not_collecting', 'complete'],
    [
      'without a registration',
      { customerCountry: 'FR', sellerRate: null },
      0,
      'not_collecting',
      'complete',
    ],
    [
      'exempt',
      { customerCountry: 'FR', exempt: 'exempt' as const },
      0,
      'customer_exempt',
      'complete',
    ],
    [
      'reversed',
      { customerCountry: 'FR', exempt: 'reverse' as const },
      0,
      'reverse_charge',
      'complete',
    ],
    ['nowhere', { customerCountry: null }, 0, 'not_collecting', 'requires_location_inputs'],
  ])('for a customer %s', (_, change, rate, reason, status) => {
    expect(taxRule({ ...seller, ...change })).toEqual({ rate, reason, status })
  })

  it('is nothing when it is off', () => {
    expect(taxRule({ ...seller, enabled: false, customerCountry: 'FR' })).toBeNull()
  })

  it.each([
    [1000, 20, false, 200],
    [1200, 20, true, 200],
    [333, 8.875, false, 30],
    [-1000, 20, false, -200],
  ])('on %i at %f %% (inclusive: %s) is %i', (amount, rate, inclusive, expected) => {
    expect(taxOn(amount, rate, inclusive)).toBe(expected)
  })
})

describe('an invoice', () => {
  const vat = { rate: 20, reason: 'standard_rated' as const, status: 'complete' as const }

  it('discounts first, then taxes, then adds', () => {
    const sums = totals([line(), line({ amount: 300 })], [rule({ percentOff: 10 })], vat)
    expect(sums).toMatchObject({ subtotal: 1300, tax: 234, total: 1404 })
    expect(sums.discounts).toEqual([{ discount: 'di_1', amount: 130 }])
  })

  it('finds the tax inside inclusive prices', () => {
    const sums = totals([line({ amount: 1200, taxInclusive: true })], [], vat)
    expect(sums).toMatchObject({
      subtotal: 1200,
      subtotalExcludingTax: 1000,
      tax: 200,
      total: 1200,
    })
  })

  it('adds up for any lines, discount and rate', () => {
    const lines = fc.array(
      fc.record({ amount: fc.integer({ min: -1e6, max: 1e6 }), taxInclusive: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 30 }),
        (all, off, rate) => {
          const sums = totals(
            all.map((each) => line(each)),
            [rule({ percentOff: off })],
            { ...vat, rate },
          )
          const parts = sums.lines.reduce((sum, each) => sum + each.taxable + each.tax, 0)
          expect(sums.total).toBe(parts)
        },
      ),
    )
  })

  it.each([
    [1000, 0, 1000, 0],
    [1000, -300, 700, 0],
    [1000, -1500, 0, -500],
    [-400, -100, 0, -500],
    [1000, 200, 1200, 0],
  ])(
    'of %i with a balance of %i asks for %i and leaves %i',
    (total, balance, due, endingBalance) => {
      expect(settle(total, balance)).toEqual({ due, endingBalance })
    },
  )
})
