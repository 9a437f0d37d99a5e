import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EnvError } from '@/lib/env'
import { findDatabase } from '@/lib/launch/find-database'

const folder = mkdtempSync(join(tmpdir(), 'souk-find-'))

beforeEach(() => {
  rmSync(join(folder, 'postgres'), { recursive: true, force: true })
  vi.stubEnv('SOUK_DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', '')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function keepEmbedded() {
  mkdirSync(join(folder, 'postgres'))
  writeFileSync(join(folder, 'postgres', 'souk-password'), 'pass')
  writeFileSync(join(folder, 'postgres', 'souk-port'), '4711')
}

describe('the database that a command looks at', () => {
  it('is the embedded one of the data folder', () => {
    keepEmbedded()
    expect(findDatabase()).toBe('postgresql://souk:pass@127.0.0.1:4711/souk')
  })

  it('is the one that DATABASE_URL names, where it names one', () => {
    keepEmbedded()
    vi.stubEnv('DATABASE_URL', 'postgresql://a:b@db.example/c')
    expect(findDatabase()).toBe('postgresql://a:b@db.example/c')
  })

  it('is asked for where there is neither', () => {
    expect(findDatabase).toThrow(EnvError)
    expect(findDatabase).toThrow('DATABASE_URL is not set')
  })
})
