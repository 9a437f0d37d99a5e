import { domainError } from '../../core/errors'
import { linesOf } from '../../core/lines'
import { formatPrice, parseAmount } from '../../core/money'
import { err, ok, type Result } from '../../core/result'
import type { PlanForm, PlanText } from '../schema'
import type { PlanTerms } from '../types'

/** What Stripe takes as one amount: eight digits (docs.stripe.com/api, `unit_amount`). */
export const highestPrice = 99_999_999

/** Days (design §4). */
export const longestTrial = 90

/**
 * A plan's terms from what was typed into its form (GitHub, "Setting pricing plans for your
 * listing"): a free plan has no price, a paid one a monthly or yearly price or both, of at least one
 * minor unit. Errors, each with its field: `price_not_valid`, `price_out_of_range`,
 * `trial_out_of_range`.
 */
export function readPlan(form: PlanForm, currency: string): Result<PlanTerms> {
  const { priceModel, audience } = form
  const text = readText(form)
  if (priceModel === 'free') {
    const prices = { monthlyPrice: null, yearlyPrice: null }
    return ok({ priceModel, audience, text, ...prices, trialDays: 0 })
  }
  const monthlyPrice = readPrice('monthlyPrice', form.monthlyPrice, currency)
  if (!monthlyPrice.ok) return monthlyPrice
  const yearlyPrice = readPrice('yearlyPrice', form.yearlyPrice, currency)
  if (!yearlyPrice.ok) return yearlyPrice
  if (monthlyPrice.value === null && yearlyPrice.value === null) {
    return err(outOfRange('monthlyPrice', currency))
  }
  const trialDays = readTrial(form.trialDays)
  if (!trialDays.ok) return trialDays
  return ok({
    priceModel,
    audience,
    text,
    monthlyPrice: monthlyPrice.value,
    yearlyPrice: yearlyPrice.value,
    trialDays: trialDays.value,
  })
}

function readPrice(field: string, typed: string, currency: string): Result<number | null> {
  if (typed === '') return ok(null)
  const amount = parseAmount(typed, currency)
  if (!amount.ok) {
    const example = formatPrice({ amount: 1050, currency }, 'en').replace(/^[^\d]+/, '')
    const values = { currency: currency.toUpperCase(), example }
    return err(domainError('price_not_valid', { field, values }))
  }
  const fits = amount.value >= 1 && amount.value <= highestPrice
  return fits ? ok(amount.value) : err(outOfRange(field, currency))
}

function outOfRange(field: string, currency: string) {
  const [least, most] = [1, highestPrice].map((amount) => formatPrice({ amount, currency }, 'en'))
  return domainError('price_out_of_range', {
    field,
    values: { least: `${least}`, most: `${most}` },
  })
}

function readTrial(typed: string): Result<number> {
  const days = typed === '' ? 0 : /^\d+$/.test(typed) ? Number(typed) : Number.NaN
  if (days <= longestTrial) return ok(days)
  const values = { most: longestTrial }
  return err(domainError('trial_out_of_range', { field: 'trialDays', values }))
}

/** The schema of the form made sure that the words which are needed are there. */
function readText(form: PlanForm): PlanText {
  const perUnit = form.priceModel === 'per_unit'
  const en = {
    name: form.name,
    description: form.description,
    bullets: linesOf(form.bullets),
    unitName: perUnit ? form.unitName : null,
  }
  if (form.nameFr === '') return { en }
  const fr = {
    name: form.nameFr,
    description: form.descriptionFr,
    bullets: linesOf(form.bulletsFr),
    unitName: perUnit ? form.unitNameFr : null,
  }
  return { en, fr }
}
