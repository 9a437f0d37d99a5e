import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'

/** A key pair of an app, both halves in PEM. */
export interface KeyPair {
  privateKey: string
  publicKey: string
}

function unreadable(field: string) {
  return err(domainError('key_unreadable', { field }))
}

function isRsa(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa'
}

/** Line ends may come as `\n` written out, as in an `.env`. */
function lines(text: string): string {
  return text.trim().replaceAll('\\n', '\n')
}

/** The PEM of a public half, as we keep it. */
function exportPublic(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

/** A GitHub App's private key as GitHub hands it over. Error: `key_unreadable` with the field `privateKey`. */
export function readPrivateKey(text: string): Result<KeyPair> {
  const field = 'privateKey'
  try {
    const key = createPrivateKey(lines(text))
    if (!isRsa(key)) return unreadable(field)
    const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString()
    return ok({ privateKey, publicKey: exportPublic(createPublicKey(key)) })
  } catch {
    return unreadable(field)
  }
}

/** A public key in PEM. Error: `key_unreadable` with the field `publicKey`, also for a private one, which nobody asked for. */
export function readPublicKey(text: string): Result<string> {
  const field = 'publicKey'
  const pem = lines(text)
  if (!/^-----BEGIN (RSA )?PUBLIC KEY-----/.test(pem)) return unreadable(field)
  try {
    const key = createPublicKey(pem)
    return isRsa(key) ? ok(exportPublic(key)) : unreadable(field)
  } catch {
    return unreadable(field)
  }
}
