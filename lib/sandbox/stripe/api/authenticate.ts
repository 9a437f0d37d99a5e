import { createHash, timingSafeEqual } from 'node:crypto'
import { platform, type World } from '../scope'
import { apiVersion } from '../version'
import { invalid, noAccess, wrongKey } from './errors'

/** Checks key, version and account of a request; answers the account that it acts for. */
export function authenticate(world: World, header: (name: string) => string | undefined): string {
  const key = bearer(header('authorization'))
  if (!key || !same(key, world.secretKey)) throw wrongKey(key)
  const version = header('stripe-version')
  if (version && version !== apiVersion) {
    throw invalid(
      `Invalid Stripe API version: ${version}. The sandbox speaks ${apiVersion} only.`,
      undefined,
      'api_version_invalid',
    )
  }
  const account = header('stripe-account') ?? header('stripe-context')
  if (!account || account === platform) return platform
  const found = world.objects.get(platform, 'account', account)
  if (!found || found.closed) throw noAccess(account)
  return account
}

function bearer(value: string | undefined): string | undefined {
  const [scheme, credentials] = value?.split(' ') ?? []
  if (scheme === 'Bearer') return credentials
  if (scheme !== 'Basic' || !credentials) return undefined
  return Buffer.from(credentials, 'base64').toString().split(':')[0]
}

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
