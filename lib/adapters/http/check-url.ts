import { isAllowedPort } from './allowed-port'
import type { PostFailure } from './post'
import { type AddressFailure, resolveAddress } from './resolve-address'

/** Says why a body could not be sent to this address as things are now, without calling it; null when it could. */
export async function checkUrl(
  url: URL,
  allowedNetworks: readonly string[],
): Promise<Extract<PostFailure, AddressFailure | 'port_refused'> | null> {
  const found = await resolveAddress(url.hostname, allowedNetworks)
  if (typeof found === 'string') return found
  return isAllowedPort(url, found) ? null : 'port_refused'
}
