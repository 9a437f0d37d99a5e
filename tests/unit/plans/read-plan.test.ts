import { describe, expect, it } from 'vitest'
import { highestPrice, readPlan } from '@/lib/plans/rules/read-plan'
import { type PlanForm, planFormSchema } from '@/lib/plans/schema'

const typed = {
  priceModel: 'flat_rate',
  audience: 'all',
  monthlyPrice: '10',
  yearlyPrice: '100',
  trialDays: '14',
  name: 'Team',
  description: 'For teams',
  bullets: 'One\n\n Two \r\nThree',
}

const form = (given: Record<string, string> = {}): PlanForm =>
  planFormSchema.parse({ ...typed, ...given })

const fieldsOf = (given: Record<string, string>) =>
  planFormSchema.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0])

describe('the form of a plan', () => {
  it('keeps a flat rate in minor units, with its bullets line by line', () => {
    expect(readPlan(form(), 'eur')).toEqual({
      ok: true,
      value: {
        priceModel: 'flat_rate',
        audience: 'all',
        monthlyPrice: 1000,
        yearlyPrice: 10_000,
        trialDays: 14,
        text: {
          en: {
            name: 'Team',
            description: 'For teams',
            bullets: ['One', 'Two', 'Three'],
            unitName: null,
          },
        },
      },
    })
  })

  it('looks at no price and no trial of a free plan', () => {
    const free = readPlan(form({ priceModel: 'free', monthlyPrice: 'x', trialDays: '91' }), 'eur')
    expect(free).toMatchObject({
      ok: true,
      value: { monthlyPrice: null, yearlyPrice: null, trialDays: 0 },
    })
  })

  it('may sell in one cycle only', () => {
    const monthly = readPlan(form({ yearlyPrice: '' }), 'usd')
    expect(monthly).toMatchObject({ value: { monthlyPrice: 1000, yearlyPrice: null } })
  })

  it.each([
    [{ monthlyPrice: '0' }, 'price_out_of_range', 'monthlyPrice'],
    [{ monthlyPrice: '', yearlyPrice: '' }, 'price_out_of_range', 'monthlyPrice'],
    [{ monthlyPrice: '1.005' }, 'price_not_valid', 'monthlyPrice'],
    [{ yearlyPrice: '-5' }, 'price_not_valid', 'yearlyPrice'],
    [{ monthlyPrice: '1000000000000' }, 'price_out_of_range', 'monthlyPrice'],
    [{ monthlyPrice: '1000000' }, 'price_out_of_range', 'monthlyPrice'],
    [{ trialDays: '91' }, 'trial_out_of_range', 'trialDays'],
    [{ trialDays: '-1' }, 'trial_out_of_range', 'trialDays'],
    [{ trialDays: '1.5' }, 'trial_out_of_range', 'trialDays'],
  ])('%j is %s at %s', (given, code, field) => {
    expect(readPlan(form(given), 'eur')).toMatchObject({ ok: false, error: { code, field } })
  })

  it('takes the highest amount that Stripe takes, and no decimals of yen', () => {
    const price = (monthlyPrice: string, currency: string) =>
      readPlan(form({ monthlyPrice, yearlyPrice: '' }), currency)
    expect(price('999999.99', 'eur')).toMatchObject({ value: { monthlyPrice: highestPrice } })
    expect(price('1500', 'jpy')).toMatchObject({ value: { monthlyPrice: 1500 } })
    expect(price('15.00', 'jpy')).toMatchObject({ error: { code: 'price_not_valid' } })
  })

  it.each([
    [{ name: ' ' }, ['name']],
    [{ description: '' }, ['description']],
    [{ priceModel: 'per_unit' }, ['unitName']],
    [{ bullets: 'a\nb\nc\nd\ne' }, ['bullets']],
    [{ name: 'n'.repeat(300) }, ['name']],
    [{ nameFr: 'Équipe' }, ['descriptionFr']],
    [{ bulletsFr: 'Un' }, ['nameFr', 'descriptionFr']],
    [{ priceModel: 'metered' }, ['priceModel']],
  ])('%j is wrong at %j', (given, fields) => {
    expect(fieldsOf(given)).toEqual(fields)
  })
})
