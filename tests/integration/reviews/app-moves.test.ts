import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { readListedApp } from '@/lib/installs/commands/read-listed-app'
import { loadListingOf } from '@/lib/installs/queries/load-setup-listing'
import { checkOwner } from '@/lib/reviews/commands/check-owner'
import { listApp as listOwnApp } from '@/lib/reviews/commands/list-app'
import { runJob } from '@/lib/worker/registry'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'
import { showListing } from '../../support/shown-listing'

let github: GithubForTests
let people: Record<'olivia' | 'pavel' | 'nina', Actor>
let hexlint: string
let roster: string

beforeAll(async () => {
  process.env.SOUK_OPERATORS = 'olivia'
  github = await startGithub()
  people = {
    olivia: await github.signIn('olivia'),
    pavel: await github.signIn('pavel'),
    nina: await github.signIn('nina'),
  }
  await connectOctoLabs(people.olivia)
  await becomePublisher(people.pavel)
  const listing = await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  await showListing(listing)
  hexlint = listing.id
  roster = (await listApp({ slug: 'roster', githubAppId: 303 })).id
})
afterAll(() => github.close())

async function asPavel(path: string, fields: Record<string, string>) {
  const pavel = await Person.signIn(github.sandbox, 'pavel')
  expect((await pavel.post(path, Object.entries(fields))).status).toBe(303)
}

const rename = (slug: string, name: string) =>
  asPavel(`/settings/apps/${slug}`, { name, externalUrl: 'http://127.0.0.1:9/', public: 'on' })

const mails = (kind: string) =>
  db().mail.findMany({ where: { kind }, orderBy: { address: 'asc' }, select: { address: true } })

describe('an app that is renamed on GitHub', () => {
  it('is found again by its own key, and is the listing’s under its new slug', async () => {
    await rename('hexlint', 'Hexlint Pro')
    await runJob('permissions.check', { listingId: hexlint })
    const row = await db().listing.findUniqueOrThrow({ where: { id: hexlint } })
    expect(row.githubAppSlug).toBe('hexlint-pro')
    const audit = await db().auditEvent.findFirstOrThrow({
      where: { action: 'listing.app_renamed' },
    })
    expect(audit.detail).toEqual({ from: 'hexlint', to: 'hexlint-pro' })
  })

  it('is found again through an organization that has it, where its integrator gave no key', async () => {
    const octo = await db().account.findFirstOrThrow({ where: { login: 'octo-labs' } })
    const olivia = await Person.signIn(github.sandbox, 'olivia')
    await olivia.post('/apps/roster/installations/new/permissions', [
      ['target_id', '100'],
      ['selection', 'all'],
      ['expected', 'install'],
    ])
    await db().installation.create({
      data: {
        ...{ id: 'ins_1', listingId: roster, accountId: octo.id, state: 'active' },
        ...{ source: 'github', readAt: new Date(), dueAt: new Date() },
      },
    })
    await rename('roster', 'Rosters')
    const found = must(await readListedApp(await loadListingOf(roster)))
    expect(found.slug).toBe('rosters')
    expect((await db().listing.findUniqueOrThrow({ where: { id: roster } })).githubAppSlug).toBe(
      'rosters',
    )
  })
})

describe('an app that is transferred on GitHub', () => {
  it('is marked, and its publisher, its new owner and the operator are told once', async () => {
    await asPavel('/settings/apps/hexlint-pro/transfer', { owner: 'nina' })
    must(await checkOwner(hexlint))
    must(await checkOwner(hexlint))
    const transfer = await db().appTransfer.findUniqueOrThrow({ where: { listingId: hexlint } })
    expect(transfer.ownerId).toBe(people.nina.accountId)
    expect((await mails('listing_transferred')).map(({ address }) => address)).toEqual([
      'nina@kelpworks.example',
      'nina@people.example',
      'olivia@people.example',
    ])
  })

  it('is listed by its new owner in the old publisher’s place, whose listing leaves the catalogue', async () => {
    const publisher = await becomePublisher(people.nina)
    const draft = must(await listOwnApp(people.nina, publisher, 'hexlint-pro'))
    const before = await db().listing.findUniqueOrThrow({
      where: { id: hexlint },
      include: { appConnection: true, transfer: true },
    })
    expect(before).toMatchObject({ state: 'delisted', githubAppId: null, githubAppSlug: null })
    expect([before.appConnection, before.transfer]).toEqual([null, null])
    const after = await db().listing.findUniqueOrThrow({ where: { id: draft.id } })
    expect(after).toMatchObject({ state: 'draft', githubAppId: 301n, publisherId: publisher.id })
    expect((await mails('listing_delisted')).length).toBe(1)
  })

  it('is nobody else’s to take', async () => {
    const publisher = await becomePublisher(people.olivia)
    const refused = await listOwnApp(people.olivia, publisher, 'rosters')
    expect(refused).toMatchObject({ ok: false, error: { code: 'app_not_yours' } })
    expect((await db().listing.findUniqueOrThrow({ where: { id: roster } })).state).toBe(
      'published',
    )
  })
})
