import { checkUrl } from '../../adapters/http/check-url'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { env } from '../../env'
import { parsePayloadUrl } from '../rules'

/**
 * Whether webhooks may be sent to an address that somebody typed, as its name resolves now; it is
 * looked up again whenever something is sent. Errors, at the field `url`: `address_invalid`,
 * `host_not_found`, `address_refused`, `port_refused`.
 */
export async function checkAddress(typed: string): Promise<Result<URL>> {
  const url = parsePayloadUrl(typed)
  if (url === null) return err(domainError('address_invalid', { field: 'url' }))
  const refused = await checkUrl(url, env().SOUK_ALLOWED_WEBHOOK_NETWORKS)
  if (refused === null) return ok(url)
  const values = { host: url.hostname, port: url.port }
  return err(domainError(refused, { field: 'url', values }))
}
