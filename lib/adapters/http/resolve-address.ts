import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isAllowedAddress } from './allowed-address'

/** An address that was checked, to connect to and to no other. */
export interface CheckedAddress {
  address: string
  family: 4 | 6
}

/** Resolves a host once. Null when it has no address, or when any one of them may not be called: a name that also points inside is not trusted with its other addresses. */
export async function resolveAddress(
  hostname: string,
  allowed: readonly string[],
): Promise<CheckedAddress | null> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) === 0 ? await addressesOf(host) : [host]
  const first = found[0]
  if (first === undefined) return null
  if (!found.every((address) => isAllowedAddress(address, allowed))) return null
  return { address: first, family: isIP(first) === 6 ? 6 : 4 }
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}
