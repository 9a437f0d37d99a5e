import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { orderSetup } from '@/lib/installs/commands/order-setup'
import { getSetupPage } from '@/lib/installs/queries/get-setup-page'
import { setupSearchSchema } from '@/lib/installs/schema'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { showListing } from '../../support/shown-listing'

let github: GithubForTests
let people: Record<'olivia' | 'rafael' | 'mei' | 'casey', Actor>

beforeAll(async () => {
  github = await startGithub()
  people = {
    olivia: await github.signIn('olivia'),
    rafael: await github.signIn('rafael'),
    mei: await github.signIn('mei'),
    casey: await github.signIn('casey'),
  }
  await connectOctoLabs(people.olivia)
  await showListing(
    await listApp({ slug: 'hexlint', githubAppId: 301, connected: true, plan: 'all' }),
  )
  await showListing(await listApp({ slug: 'roster', githubAppId: 303 }))
  await showListing(await listApp({ slug: 'deckhand', kind: 'oauth_app', plan: 'all' }))
})
afterAll(() => github.close())

const open = async (actor: Actor, slug: string, given: object = {}) =>
  must(await getSetupPage(actor, slug, setupSearchSchema.parse(given), 'en'))

const answers = async (actor: Actor, slug: string) => {
  const { places } = await open(actor, slug)
  return Object.fromEntries(
    places.map(({ account, decision }) => [account.login, decision?.answer ?? 'not connected']),
  )
}

describe('where it can be set up', () => {
  it('S1: says for each account of the person what they may do there', async () => {
    expect(await answers(people.olivia, 'hexlint')).toEqual({
      olivia: 'install',
      'octo-labs': 'install',
      nordwind: 'not connected',
    })
    expect(await answers(people.rafael, 'hexlint')).toMatchObject({ 'octo-labs': 'install' })
    expect(await answers(people.mei, 'hexlint')).toMatchObject({ 'octo-labs': 'request' })
    expect(await answers(people.casey, 'hexlint')).toMatchObject({ 'octo-labs': 'request' })
    expect(await answers(people.rafael, 'roster')).toMatchObject({ 'octo-labs': 'request' })
    expect(await answers(people.mei, 'deckhand')).toEqual({
      mei: 'install',
      'octo-labs': 'request',
    })
  })

  it('shows nothing of an account that is not the person’s', async () => {
    expect((await open(people.mei, 'hexlint', { account: 'olivia' })).chosen).toBeNull()
    expect((await open(people.mei, 'hexlint', { account: 'nordwind' })).chosen).toBeNull()
    expect((await open(people.olivia, 'hexlint', { account: 'nordwind' })).chosen).toBeNull()
  })
})

describe('the chosen account', () => {
  it('S2: marks the repositories that need an owner, and answers for what is chosen', async () => {
    const account = { account: 'octo-labs' }
    const begun = (await open(people.rafael, 'hexlint', account)).chosen
    expect(begun?.repositories).toMatchObject({ selection: 'selected', chosen: 0, total: 2 })
    const one = { ...account, selection: 'selected', repository: ['200'] }
    const { chosen } = await open(people.rafael, 'hexlint', one)
    expect(chosen?.repositories).toMatchObject({ selection: 'selected', chosen: 1, total: 2 })
    expect(
      chosen?.repositories?.listed.map(({ name, administered }) => [name, administered]),
    ).toEqual([
      ['api', true],
      ['website', false],
    ])
    expect(chosen?.answer).toMatchObject({ answer: 'install', installNow: [200] })
    const both = { ...one, repository: ['200', '201'] }
    expect((await open(people.rafael, 'hexlint', both)).chosen?.answer).toMatchObject({
      answer: 'install_and_request',
      askFor: [201],
    })
  })

  it('tells members who owns the organization, and where GitHub takes requests', async () => {
    const { chosen } = await open(people.mei, 'hexlint', { account: 'octo-labs' })
    expect(chosen?.owners.toSorted()).toEqual(['olivia', 'omar'])
    expect(chosen?.installUrl).toContain('/apps/hexlint/installations/new/permissions')
    const outside = await open(people.casey, 'hexlint', { account: 'octo-labs' })
    expect(outside.chosen).toMatchObject({ owners: [], purchase: null })
  })

  it('shows an open set-up to those whose it is, and what is bought already', async () => {
    const { chosen } = await open(people.olivia, 'hexlint', { account: 'octo-labs' })
    const started = await orderSetup(people.olivia, {
      slug: 'hexlint',
      accountId: chosen?.account.id,
      selection: 'all',
      planId: chosen?.plans[0]?.plan.id,
    })
    const { setupId } = must(started)
    const again = await open(people.olivia, 'hexlint', { account: 'octo-labs' })
    expect(again.chosen).toMatchObject({
      openSetup: { id: setupId, startedBy: 'olivia' },
      purchase: { planName: 'Free', state: 'active' },
    })
    const other = await open(people.mei, 'hexlint', { account: 'octo-labs' })
    expect(other.chosen?.openSetup).toBeNull()
  })
})
