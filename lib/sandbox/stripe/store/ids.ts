import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random letters and digits as in Stripe's ids. */
export function token(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      const letter = byte < 248 ? alphabet[byte % 62] : undefined
      if (letter && text.length < length) text += letter
    }
  }
  return text
}

/** A new id with Stripe's prefix, such as `cus_9s6XKzkNRiz8i3`. */
export function newId(prefix: string): string {
  const length = prefix === 'cus' || prefix === 'prod' ? 14 : prefix.startsWith('cs_') ? 58 : 24
  return `${prefix}_${token(length)}`
}
