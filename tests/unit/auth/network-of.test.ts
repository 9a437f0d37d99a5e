import { beforeAll, expect, it } from 'vitest'
import { networkOf } from '@/lib/auth/actor'
import { testEnvironment } from '@/tests/support/environment'

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['unknown', 'unknown'],
  ['', 'unknown'],
])('limits count %s as %s', (address, network) => {
  expect(networkOf(new Headers({ 'x-forwarded-for': address }))).toBe(network)
})
