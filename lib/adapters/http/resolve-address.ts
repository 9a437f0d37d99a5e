import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isAllowedAddress } from './allowed-address'

/** An address that was checked, to connect to and to no other. */
export interface CheckedAddress {
  address: string
  family: 4 | 6
  /** In a network that the operator allows, beside what is public. */
  internal: boolean
}

export type AddressFailure = 'host_not_found' | 'address_refused'

/** Resolves a host once. Refused when any one of its addresses may not be called: a name that also points inside is not trusted with its other addresses. */
export async function resolveAddress(
  hostname: string,
  allowed: readonly string[],
): Promise<CheckedAddress | AddressFailure> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) === 0 ? await addressesOf(host) : [host]
  const first = found[0]
  if (first === undefined) return 'host_not_found'
  if (!found.every((address) => isAllowedAddress(address, allowed))) return 'address_refused'
  const internal = !isAllowedAddress(first, [])
  return { address: first, family: isIP(first) === 6 ? 6 : 4, internal }
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}
