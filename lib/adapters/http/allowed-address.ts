import ipaddr from 'ipaddr.js'

/**
 * Whether a call to an address that someone else gave may go out: public addresses, and those in
 * `allowed` networks (CIDR). Loopback, private, link-local, multicast and every other special range
 * is refused, also when an IPv4 address is wrapped in an IPv6 one (design §9).
 */
export function isAllowedAddress(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  const plain = ipaddr.process(address)
  return isPublic(plain) || allowed.some((network) => contains(network, plain))
}

/** All that was ever given out of IPv6 (RFC 4291 §2.5.4); what lies beside it, such as `::7f00:1`, may be anything. */
const globalUnicast = '2000::/3'

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || contains(globalUnicast, address)
}

function contains(network: string, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const [base, bits] = ipaddr.parseCIDR(network)
  return base.kind() === address.kind() && address.match(base, bits)
}
