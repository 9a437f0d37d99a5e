import { describe, expect, it } from 'vitest'
import { isAllowedAddress } from '@/lib/adapters/http/allowed-address'

describe('an address to call', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '10.0.0.1',
    '172.16.4.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::7f00:1',
    '::a00:1',
    '64:ff9b:1::a00:1',
    'fd00:ec2::254',
    'fe80::1%eth0',
    'fec0::1',
    '4000::1',
    '2001:0:7f00:1::',
    'localhost',
    '',
  ])('is refused: %s', (address) => {
    expect(isAllowedAddress(address, [])).toBe(false)
  })

  it.each(['140.82.112.3', '2606:50c0:8000::153'])('is allowed: %s', (address) => {
    expect(isAllowedAddress(address, [])).toBe(true)
  })

  it('is allowed inside a network that the operator names, also when wrapped in IPv6', () => {
    expect(isAllowedAddress('10.1.2.3', ['10.0.0.0/8'])).toBe(true)
    expect(isAllowedAddress('::ffff:10.1.2.3', ['10.0.0.0/8'])).toBe(true)
    expect(isAllowedAddress('11.1.2.3', ['10.0.0.0/8'])).toBe(true)
    expect(isAllowedAddress('192.168.0.1', ['10.0.0.0/8', 'fd00::/8'])).toBe(false)
  })
})
