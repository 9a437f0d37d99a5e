import { err, ok, type Result } from './result'

const formats = new Map<string, Intl.NumberFormat>()

/** Made once: it takes longer to make a format than to write a page of prices with it. */
function formatOf(locale: string, currency: string, short = false): Intl.NumberFormat {
  const key = `${locale} ${currency} ${short}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const trailingZeroDisplay = short ? 'stripIfInteger' : 'auto'
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay })
  formats.set(key, made)
  return made
}

const fractionDigits = (currency: string): number =>
  formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2

/** An amount in minor units of its currency (ISO 4217, lower case as Stripe writes it). */
export interface Money {
  amount: number
  currency: string
}

/** The same amount for so many units. */
export function timesUnits({ amount, currency }: Money, units: number): Money {
  return { amount: amount * units, currency }
}

/** How many minor units make one major unit: 100 for EUR, 1 for JPY. */
export function minorUnits(currency: string): number {
  return 10 ** fractionDigits(currency)
}

/** An amount as a person reads it in their language, always with its currency, such as `$5.00` or `5,00 $US`. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  return formatOf(locale, currency).format(amount / minorUnits(currency))
}

/** A price as lists and plans show it: like {@link formatMoney}, without decimals where they are zero. */
export function formatPrice({ amount, currency }: Money, locale: string): string {
  return formatOf(locale, currency, true).format(amount / minorUnits(currency))
}

/** Digits, perhaps in groups of three, and perhaps decimals after a point or a comma. */
const typedAmount = /^(\d{1,3}(?:\s\d{3}){1,3}|\d{1,13})(?:[.,](\d+))?$/

/**
 * An amount as a person types it in major units, such as `10`, `10.50` or `1 000,5`, in minor units.
 * Error: `not_valid` for anything else, a sign or more decimals than the currency has included.
 */
export function parseAmount(typed: string, currency: string): Result<number, 'not_valid'> {
  const [, whole, decimals = ''] = typedAmount.exec(typed.trim()) ?? []
  const digits = fractionDigits(currency)
  if (whole === undefined || decimals.length > digits) return err('not_valid')
  const major = Number(whole.replaceAll(/\s/g, ''))
  return ok(major * minorUnits(currency) + Number(decimals.padEnd(digits, '0') || '0'))
}

/** An amount as {@link parseAmount} reads it, with the language's decimal sign and as few decimals as it needs. */
export function typeAmount({ amount, currency }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: fractionDigits(currency),
    trailingZeroDisplay: 'stripIfInteger',
    useGrouping: false,
  }).format(amount / minorUnits(currency))
}
