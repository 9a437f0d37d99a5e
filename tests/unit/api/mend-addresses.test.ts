import { createServer } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendAddress, mendAddresses } from '@/lib/api/mend-addresses'

describe('an address', () => {
  it.each([
    ['/en/listings/hexlint?q=a%20b', '/en/listings/hexlint?q=a%20b'],
    ['/fr/search?q=%C3%A9', '/fr/search?q=%C3%A9'],
    ['/en/%ff', '/en/%EF%BF%BD'],
    ['/en/%C3', '/en/%EF%BF%BD'],
    ['/en/100%', '/en/100%EF%BF%BD'],
    ['/en/%zz%20', '/en/%EF%BF%BDzz%20'],
    ['*', '/'],
    ['http://elsewhere.example/en/search?q=a', '/en/search?q=a'],
    ['http://elsewhere.example//evil.example/%ff', '//evil.example/%EF%BF%BD'],
    ['elsewhere.example:443', '/'],
  ])('%s is seen as %s', (given, seen) => {
    expect(mendAddress(given)).toBe(seen)
  })

  it('can always be decoded', () => {
    const pieces = fc.constantFrom('%', '%f', '%ff', '%C3', '%A9', '%00', 'a', '/', '?', '%20')
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        decodeURIComponent(mendAddress(parts.join('')))
      }),
    )
  })

  it('is mended before the server sees it', async () => {
    mendAddresses()
    const server = createServer((request, response) => response.end(request.url))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const place = server.address()
    const port = typeof place === 'object' ? place?.port : 0
    const response = await fetch(`http://127.0.0.1:${port}/x%ff`)
    expect(await response.text()).toBe('/x%EF%BF%BD')
    server.close()
  })
})
