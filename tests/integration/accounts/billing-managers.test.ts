import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { listAccountsForSetup } from '@/lib/accounts/queries/list-accounts-for-setup'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { getSetupPage } from '@/lib/installs/queries/get-setup-page'
import { setupSearchSchema } from '@/lib/installs/schema'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { showListing } from '../../support/shown-listing'

let github: GithubForTests
let bruno: Actor
let octo: string

beforeAll(async () => {
  github = await startGithub()
  const olivia = await github.signIn('olivia')
  bruno = await github.signIn('bruno')
  octo = await connectOctoLabs(olivia)
  await showListing(await listApp({ slug: 'hexlint', githubAppId: 301 }))
})
afterAll(() => github.close())

const change = async (path: string, fields: Record<string, string>) => {
  const olivia = await Person.signIn(github.sandbox, 'olivia')
  const answer = await olivia.post(`/orgs/octo-labs/people/${path}`, Object.entries(fields))
  expect(answer.status).toBe(303)
  github.advance(0.02)
}
const roleInOcto = async () =>
  must(await listAccountsForSetup(bruno)).find(({ id }) => id === octo)?.role
const mayRead = async () => {
  const result = await authorizeAccount(bruno, octo, 'member')
  return result.ok ? 'authorized' : result.error.code
}

describe('somebody who manages the billing of an organization', () => {
  it('is told so where they could set something up, and is nobody’s member', async () => {
    expect(await roleInOcto()).toBe('billing_manager')
    expect(await mayRead()).toBe('not_found')
    expect(await db().membership.count({ where: { memberId: bruno.accountId } })).toBe(0)
    const page = must(await getSetupPage(bruno, 'hexlint', setupSearchSchema.parse({}), 'en'))
    const place = page.places.find(({ account }) => account.id === octo)
    expect(place?.decision).toMatchObject({ answer: 'no', reasons: [{ code: 'billing_manager' }] })
  })

  it('becomes a member, and a billing manager again, as GitHub says', async () => {
    await change('role', { login: 'bruno', role: 'member' })
    expect(await roleInOcto()).toBe('member')
    expect(await mayRead()).toBe('authorized')
    expect(await db().billingManager.count()).toBe(0)
    await change('remove', { login: 'bruno' })
    await change('role', { login: 'bruno', role: 'billing_manager' })
    expect(await mayRead()).toBe('not_found')
    expect(await roleInOcto()).toBe('billing_manager')
  })

  it('is forgotten once GitHub no longer says so', async () => {
    await change('remove', { login: 'bruno' })
    expect(await roleInOcto()).toBeUndefined()
    expect(await db().billingManager.count()).toBe(0)
  })
})
