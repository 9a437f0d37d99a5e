const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

/** An amount in minor units of its currency (ISO 4217, lower case as Stripe writes it). */
export interface Money {
  amount: number
  currency: string
}

/** How many minor units make one major unit: 100 for EUR, 1 for JPY. */
function minorUnits(currency: string): number {
  return 10 ** fractionDigits(currency)
}

/** An amount as a person reads it in their language, always with its currency, such as `$5.00` or `5,00 $US`. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amount / minorUnits(currency),
  )
}

/** A price as lists and plans show it: like {@link formatMoney}, without decimals where they are zero. */
export function formatPrice({ amount, currency }: Money, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / minorUnits(currency))
}
