import { beforeAll, describe, expect, it } from 'vitest'
import { localPath, pathCameFrom } from '@/lib/auth/return-to'
import { testEnvironment } from '../../support/environment'

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

describe('where a person returns to', () => {
  it.each([
    [
      '/en/listings/hexlint/setup?account=acc_1#plans',
      '/en/listings/hexlint/setup?account=acc_1#plans',
    ],
    ['/fr', '/fr'],
    ['/en/../fr/settings', '/fr/settings'],
  ])('is the path %s of this site', (value, path) => {
    expect(localPath(value, '/en')).toBe(path)
  })

  it.each([
    'https://evil.example/en',
    '//evil.example/en',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/en/../..//evil.example',
    '/en/..\\\\evil.example',
    'javascript:alert(1)',
    'en/settings',
    '',
    undefined,
    ['/en'],
    `/${'a'.repeat(3000)}`,
  ])('is never %s', (value) => {
    expect(localPath(value, '/en')).toBe('/en')
  })
})

describe('the page that somebody came from without saying so', () => {
  it.each([
    ['http://127.0.0.1:3000/fr/search?q=ci&page=2', '/fr/search?q=ci&page=2'],
    ['http://127.0.0.1:3000/en', '/en'],
  ])('is %s of this site, with its query', (referer, path) => {
    expect(pathCameFrom(referer, '/en')).toBe(path)
  })

  it.each([
    'https://evil.example/en/search',
    'http://127.0.0.1:3001/en/search',
    'http://127.0.0.1:3000.evil.example/en',
    'http://127.0.0.1:3000//evil.example',
    'http://127.0.0.1:3000/fr/sign-in?error=Callback',
    'http://127.0.0.1:3000/en/sign-out',
    'not an address',
    '',
    null,
  ])('is never %s', (referer) => {
    expect(pathCameFrom(referer, '/en')).toBe('/en')
  })
})
