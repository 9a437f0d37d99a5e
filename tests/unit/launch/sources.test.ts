import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourcesFingerprint } from '@/lib/launch/sources'

let checkout: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true })
  writeFileSync(join(checkout, path), text)
}

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'souk-sources-'))
  write('app/[locale]/page.tsx', 'one')
  write('package.json', '{}')
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

describe('a build is made again', () => {
  it.each([
    'app/[locale]/page.tsx',
    'lib/core/money.ts',
    'prisma/models/plans.prisma',
    'next.config.js',
    'node_modules/.package-lock.json',
  ])('when %s changes', (path) => {
    const before = sourcesFingerprint(checkout)
    write(path, 'another')
    expect(sourcesFingerprint(checkout)).not.toBe(before)
  })

  it.each([
    'next-env.d.ts',
    'lib/db/generated/client.ts',
    'lib/worker/main.ts',
    'lib/sandbox/main.ts',
    'tests/unit/one.test.ts',
    'README.md',
  ])('but not for %s, which it is not made from or writes itself', (path) => {
    const before = sourcesFingerprint(checkout)
    write(path, 'another')
    expect(sourcesFingerprint(checkout)).toBe(before)
  })
})
