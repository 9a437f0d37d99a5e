import { describe, expect, it } from 'vitest'
import { signInHrefFrom } from '@/components/layout/sign-in-href'

describe('the way to sign in', () => {
  it.each([
    ['/en/listings/hexlint', '', '/en/sign-in?returnTo=%2Fen%2Flistings%2Fhexlint'],
    ['/en/search', '?q=ci&page=2', '/en/sign-in?returnTo=%2Fen%2Fsearch%3Fq%3Dci%26page%3D2'],
    ['/en/sign-in', '?returnTo=%2Fen%2Fsettings', '/en/sign-in?returnTo=%2Fen%2Fsettings'],
    ['/en/sign-in', '?error=Callback', '/en/sign-in'],
  ])('from %s%s leads back there: %s', (pathname, search, href) => {
    expect(signInHrefFrom('/en/sign-in', { pathname, search })).toBe(href)
  })
})
