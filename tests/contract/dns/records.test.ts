import { Resolver } from 'node:dns/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DnsSandbox, startDnsSandbox } from '@/lib/sandbox/dns/start'

const folder = mkdtempSync(join(tmpdir(), 'souk-dns-'))
const resolver = new Resolver({ timeout: 1000, tries: 1 })
let sandbox: DnsSandbox

beforeAll(async () => {
  const database = join(folder, 'dns.sqlite')
  sandbox = await startDnsSandbox({ dnsPort: 0, httpPort: 0, host: '127.0.0.1', database })
  resolver.setServers([sandbox.server])
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const post = (path: string, fields: Record<string, string>) =>
  fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

describe('the name server of the sandbox, asked as Node.js asks any', () => {
  it('answers with the texts of a name, however long and in whatever case it is asked for', async () => {
    const long = 'x'.repeat(300)
    await post('/', { name: '_souk-challenge.Kelpworks.example.', text: 'a token' })
    await post('/', { name: '_souk-challenge.kelpworks.example', text: long })
    const found = await resolver.resolveTxt('_SOUK-challenge.kelpworks.example')
    expect(found.map((parts) => parts.join('')).sort()).toEqual(['a token', long])
  })

  it('knows no name that was not given a text, and none after it was removed', async () => {
    const name = 'other.example'
    await expect(resolver.resolveTxt(name)).rejects.toMatchObject({ code: 'ENOTFOUND' })
    await post('/', { name, text: 'here' })
    expect(await resolver.resolveTxt(name)).toEqual([['here']])
    await post('/remove', { name, text: 'here' })
    await expect(resolver.resolveTxt(name)).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })

  it('has no addresses of the names that it knows', async () => {
    await post('/', { name: 'named.example', text: 'here' })
    await expect(resolver.resolve4('named.example')).rejects.toMatchObject({ code: 'ENODATA' })
  })

  it('refuses a record without a text', async () => {
    expect((await post('/', { name: 'empty.example', text: ' ' })).status).toBe(422)
  })
})
