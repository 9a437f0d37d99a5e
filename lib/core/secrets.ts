import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** Encryption keys by id, the one that encrypts first. */
export type EncryptionKeys = readonly { id: string; key: Buffer }[]

/** Encrypts with AES-256-GCM under the first key; the result names the key, so that keys can rotate (design §3). */
export function encrypt(keys: EncryptionKeys, plain: string): string {
  const current = keys[0]
  if (current === undefined) throw new Error('No encryption key is configured')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', current.key, iv)
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return ['v1', current.id, ...[iv, cipher.getAuthTag(), sealed].map(base64url)].join('.')
}

/** Opens what {@link encrypt} made; throws when the key is gone or the text was tampered with. */
export function decrypt(keys: EncryptionKeys, sealed: string): string {
  const [version, id, iv = '', tag = '', text = ''] = sealed.split('.')
  const found = keys.find((candidate) => candidate.id === id)
  if (version !== 'v1' || found === undefined) throw new Error(`Unknown encryption key ${id}`)
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64url'))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return decipher.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
}

/** The SHA-256 of a secret token, in hexadecimal: what the database keeps instead of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A token for one purpose, which only those who know the secret can make; the secret cannot be found from it. */
export function deriveToken(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

function base64url(bytes: Buffer): string {
  return bytes.toString('base64url')
}
