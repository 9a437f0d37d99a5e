/** What a request shows to say who it is: a token or JWT, or a client id with its secret. */
export type Shown =
  | { scheme: 'token'; token: string }
  | { scheme: 'basic'; clientId: string; secret: string }
  | { scheme: 'unknown' }

function readBasic(value: string): Shown {
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon === -1) return { scheme: 'unknown' }
  return { scheme: 'basic', clientId: text.slice(0, colon), secret: text.slice(colon + 1) }
}

/** Reads `Authorization`: `Bearer` and `token` mean the same, as on GitHub. Null when there is none. */
export function readAuthorization(headers: Headers): Shown | null {
  const header = headers.get('authorization')
  if (header === null) return null
  const [scheme = '', value = '', ...rest] = header.trim().split(/ +/)
  if (value === '' || rest.length > 0) return { scheme: 'unknown' }
  if (/^(bearer|token)$/i.test(scheme)) return { scheme: 'token', token: value }
  return /^basic$/i.test(scheme) ? readBasic(value) : { scheme: 'unknown' }
}
