import { expect, it } from 'vitest'
import { isAllowedPort } from '@/lib/adapters/http/allowed-port'

const address = { address: '192.0.2.1', family: 4 } as const

it.each([
  ['http://hooks.example', false, true],
  ['https://hooks.example', false, true],
  ['https://hooks.example:443', false, true],
  ['http://hooks.example:8080', false, true],
  ['https://hooks.example:8443', false, true],
  ['https://hooks.example:22', false, false],
  ['http://hooks.example:5432', false, false],
  ['http://hooks.example:25', false, false],
  ['http://hooks.example:4000', true, true],
])('%s, in an allowed network: %s, may be called: %s', (url, internal, allowed) => {
  expect(isAllowedPort(new URL(url), { ...address, internal })).toBe(allowed)
})
