import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { finishFlow } from '@/lib/manifests/commands/finish-flow'
import { startCopy } from '@/lib/manifests/commands/start-copy'
import { getCopyPage } from '@/lib/manifests/queries/get-copy-page'
import { getFlow } from '@/lib/manifests/queries/get-flow'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { registerOnGithub } from '../../support/register-app'

let github: GithubForTests
let olivia: Actor
let mei: Actor
let octo: string

const content = {
  text: { en: { shortDescription: 'Checks', introduction: 'Checks.', description: '' } },
  languages: [],
  logoBackground: '#ffffff',
  links: { support: 'https://s.example', privacy: 'https://p.example' },
  permissions: [
    { level: 'repository', key: 'contents', access: 'read', reason: { en: 'To read' } },
  ],
  events: ['push'],
  scopes: [],
  calls: [],
  needs: [],
  setupSteps: [],
}

/** A revision never changes: the offer comes with another. */
async function offerCopies(slug: string): Promise<void> {
  const listing = await listApp({ slug, githubAppId: 301 })
  const { currentRevisionId: id } = listing
  const revision = await db().listingRevision.findUniqueOrThrow({ where: { id: id ?? '' } })
  const manifest = { hook_attributes: { url: 'https://hexlint.example/copies' } }
  const next = await db().listingRevision.create({
    data: {
      id: `${revision.id.slice(0, -1)}Z`,
      listingId: listing.id,
      number: 2,
      state: 'superseded',
      name: 'Hexlint',
      primaryCategoryId: revision.primaryCategoryId,
      content: { ...content, manifest },
    },
  })
  await db().listing.update({
    where: { id: listing.id },
    data: { currentRevisionId: next.id },
  })
}

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  mei = await github.signIn('mei')
  octo = await connectOctoLabs(olivia)
  await offerCopies('hexlint')
  await listApp({ slug: 'warden', githubAppId: 302 })
})
afterAll(() => github.close())

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)
const copy = (account: string, slug = 'hexlint') => ({ slug, account, name: 'Our Hexlint' })

describe('S8: a preconfigured copy', () => {
  it('is registered with the listing’s permissions, events and address, and nothing of it stays here', async () => {
    const { id } = must(await startCopy(olivia, copy(octo), 'en'))
    const { manifest, owner, postUrl, publisher } = must(await getFlow(olivia, id))
    expect(publisher).toBeNull()
    expect(manifest).toMatchObject({
      name: 'Our Hexlint',
      default_permissions: { contents: 'read' },
      default_events: ['push'],
      hook_attributes: { url: 'https://hexlint.example/copies', active: true },
      public: false,
    })
    const state = new URL(postUrl).searchParams.get('state') ?? ''
    expect(postUrl).toContain('/organizations/octo-labs/settings/apps/new')
    const back = await registerOnGithub(github, 'olivia', { owner, manifest, state })
    const before = await db().listing.count()
    const done = must(await finishFlow(olivia, { ...back, connect: true }))
    expect(done).toMatchObject({ copyOf: 'hexlint', draft: null, slug: 'our-hexlint' })
    expect(done.privateKey).toContain('PRIVATE KEY')
    expect(await db().listing.count()).toBe(before)
    expect(await db().appConnection.count()).toBe(0)
  })

  it('is for accounts that the person owns', async () => {
    expect(codeOf(await startCopy(mei, copy(octo), 'en'))).toBe('owner_required')
    expect(codeOf(await startCopy(mei, copy(olivia.accountId), 'en'))).toBe('not_found')
    expect(codeOf(await startCopy(mei, copy(mei.accountId), 'en'))).toBe('ok')
  })

  it('is not there where the integrator offers none: then the page says whom to ask', async () => {
    expect(codeOf(await startCopy(mei, copy(mei.accountId, 'warden'), 'en'))).toBe('not_found')
    expect(await getCopyPage('warden')).toMatchObject({
      offer: null,
      seller: { supportEmail: 'support@publisher.example' },
    })
    expect(await getCopyPage('no-such-listing')).toBeNull()
  })
})
