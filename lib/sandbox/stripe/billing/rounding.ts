/**
 * `amount × part ÷ whole` in minor units, rounded half away from zero, so that a credit is
 * exactly the negative of the charge that it takes back. All arguments are whole numbers.
 */
export function share(amount: number, part: number, whole: number): number {
  if (whole <= 0) throw new RangeError('the whole of a share is positive')
  const product = BigInt(amount) * BigInt(part)
  const divisor = BigInt(whole)
  const size = product < 0n ? -product : product
  const rounded = (2n * size + divisor) / (2n * divisor)
  return product < 0n ? -Number(rounded) : Number(rounded)
}

/** A percentage with up to four decimals of an amount in minor units. */
export function percent(amount: number, rate: number): number {
  return share(amount, Math.round(rate * 10_000), 1_000_000)
}
