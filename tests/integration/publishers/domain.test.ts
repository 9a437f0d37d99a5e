import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { checkDomain } from '@/lib/publishers/commands/check-domain'
import { removeDomain } from '@/lib/publishers/commands/remove-domain'
import { setDomain } from '@/lib/publishers/commands/set-domain'
import { sweepDomains } from '@/lib/publishers/commands/sweep-domains'
import { getDomain } from '@/lib/publishers/queries/get-domain'
import { provenDomain } from '@/lib/publishers/rules'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { clockFrom } from '@/lib/sandbox/clock'
import { type DnsSandbox, startDnsSandbox } from '@/lib/sandbox/dns/start'
import { runJob } from '@/lib/worker/registry'
import { addCategory, listingInput, published, storedImage } from '../../support/catalogue'
import { makeActor, must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'

const folder = mkdtempSync(join(tmpdir(), 'souk-domain-'))
const clockFile = join(folder, 'clock.json')
const clock = clockFrom(clockFile)
const DAY = 24 * 60 * 60_000
let dns: DnsSandbox
let actor: Actor
let publisher: AuthorizedPublisher

beforeAll(async () => {
  const database = join(folder, 'dns.sqlite')
  dns = await startDnsSandbox({ dnsPort: 0, httpPort: 0, host: '127.0.0.1', database })
  Object.assign(process.env, { SOUK_DNS_SERVERS: dns.server, SOUK_CLOCK_FILE: clockFile })
})
afterAll(async () => {
  await dns.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  // Only the domain of the test at hand may be due.
  await db().publisherDomain.updateMany({ data: { dueAt: null } })
  actor = await makeActor()
  publisher = await becomePublisher(actor)
})

const user = () => ({ type: 'user', userId: actor.userId }) as const
const look = async () => {
  const result = await checkDomain(publisher.id, user())
  return result.ok ? 'found' : result.error.code
}
const proved = async () =>
  provenDomain(await db().publisher.findUniqueOrThrow({ where: { id: publisher.id } }))
const pass = (days: number) => clock.advance(new Date(+clock.now() + days * DAY))

async function name(domain: string) {
  must(await setDomain(actor, publisher.id, domain))
  const view = await getDomain(publisher.id)
  if (view === null) throw new Error('no domain')
  return { name: view.record, text: view.token }
}

describe('the domain of a publisher', () => {
  it.each([
    'localhost',
    'souk.localhost',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    'printer.local',
    'intranet',
    'https://kelpworks.example/about',
    'kelpworks.example:8443',
    'a b.example',
    '-.example',
    'me@kelpworks.example',
  ])('is refused at its field when it is %s', async (text) => {
    const result = await setDomain(actor, publisher.id, text)
    expect(result).toMatchObject({ error: { code: 'domain_not_public', field: 'domain' } })
    expect(await getDomain(publisher.id)).toBeNull()
  })

  it('counts from the moment its record is found, and not before', async () => {
    const record = await name('https://Kelpworks.example/')
    expect(record.name).toBe('_souk-challenge.kelpworks.example')
    expect(await look()).toBe('proof_not_found')
    dns.records.add({ ...record, text: 'another text' })
    expect(await look()).toBe('proof_not_found')
    expect(await proved()).toBeNull()
    dns.records.add(record)
    expect(await look()).toBe('found')
    expect(await proved()).toBe('kelpworks.example')
    expect(await getDomain(publisher.id)).toMatchObject({ method: 'dns', failingSince: null })
  })

  it('has a token that is no other publisher’s, and keeps it when it is named again', async () => {
    const record = await name('shared.example')
    expect(await name('shared.example')).toEqual(record)
    dns.records.add(record)
    publisher = await becomePublisher(await makeActor())
    await name('shared.example')
    expect(await look()).toBe('proof_not_found')
  })

  it('is looked for every day; what is gone counts for a week more, then a mail tells', async () => {
    const record = await name('fading.example')
    dns.records.add(record)
    expect(await look()).toBe('found')
    expect(await sweepDomains()).toBe(0)
    dns.records.remove(record)
    pass(1.01)
    expect(await sweepDomains()).toBe(1)
    await runJob('domain.check', { publisherId: publisher.id })
    expect(await proved()).toBe('fading.example')
    expect((await getDomain(publisher.id))?.failingSince).not.toBeNull()
    pass(6.9)
    await runJob('domain.check', { publisherId: publisher.id })
    expect(await proved()).toBe('fading.example')
    pass(0.2)
    await runJob('domain.check', { publisherId: publisher.id })
    expect(await proved()).toBeNull()
    const mails = await db().mail.findMany({ where: { kind: 'domain_lost' } })
    expect(mails.map(({ address }) => address)).toEqual(['nina@kelpworks.example'])
    expect(await sweepDomains()).toBe(0)
  })

  it('that is found again within the week goes on as if nothing had been', async () => {
    const record = await name('returning.example')
    dns.records.add(record)
    await look()
    dns.records.remove(record)
    pass(1.01)
    await runJob('domain.check', { publisherId: publisher.id })
    dns.records.add(record)
    pass(3)
    await runJob('domain.check', { publisherId: publisher.id })
    expect(await getDomain(publisher.id)).toMatchObject({ failingSince: null })
    expect(await proved()).toBe('returning.example')
  })

  it('that is changed or removed is no longer proved', async () => {
    dns.records.add(await name('first.example'))
    await look()
    await name('second.example')
    expect(await proved()).toBeNull()
    dns.records.add(await name('second.example'))
    await look()
    expect(await proved()).toBe('second.example')
    must(await removeDomain(actor, publisher.id))
    expect(await proved()).toBeNull()
    expect(await look()).toBe('not_found')
  })

  it('marks the listings in search and outdates their pages', async () => {
    await addCategory('utilities')
    const logo = await storedImage()
    const input = listingInput({ slug: 'marked', publisherId: publisher.id, logo })
    const listing = await published(input)
    dns.records.add(await name('marked.example'))
    const before = await db().cacheTag.findUnique({ where: { tag: 'listing:marked' } })
    await look()
    const after = await db().cacheTag.findUnique({ where: { tag: 'listing:marked' } })
    expect(after?.version).not.toBe(before?.version)
    await runJob('publisher.index', { publisherId: publisher.id })
    const row = await db().listingSearch.findUniqueOrThrow({ where: { listingId: listing } })
    expect(row.facets).toContain('verified=yes')
    expect(row.proofPoints).toBe(10)
  })

  it('is kept once when two look at the same time', async () => {
    dns.records.add(await name('twice.example'))
    const both = await Promise.all([look(), look()])
    expect(both).toContain('found')
    const where = { subjectId: publisher.id, action: 'publisher.domain_proved' }
    expect(await db().auditEvent.count({ where })).toBe(1)
  })
})
