import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConnection } from '@/lib/accounts/commands/check-connection'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { findOwnInstallation } from '@/lib/accounts/queries/find-own-installation'
import { listAccountsForSetup } from '@/lib/accounts/queries/list-accounts-for-setup'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let omar: Actor
let rafael: Actor
let nina: Actor
let octo: string

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  omar = await github.signIn('omar')
  rafael = await github.signIn('rafael')
  nina = await github.signIn('nina')
  octo = await connectOctoLabs(olivia)
})
afterAll(() => github.close())

const code = async (actor: Actor, accountId: string, needed: 'owner' | 'member' = 'owner') => {
  const result = await authorizeAccount(actor, accountId, needed)
  return result.ok ? 'authorized' : result.error.code
}

async function onGithub(login: string, path: string, fields: Record<string, string>) {
  const person = await Person.signIn(github.sandbox, login)
  const answer = await person.post(path, Object.entries(fields))
  expect(answer.status).toBe(303)
}

describe('authorizing an account', () => {
  it('gives people their own, owners their organization, and strangers a 404', async () => {
    expect(await code(rafael, rafael.accountId)).toBe('authorized')
    expect(await code(olivia, octo)).toBe('authorized')
    expect(await code(omar, octo)).toBe('authorized')
    expect(await code(rafael, octo)).toBe('owner_required')
    expect(await code(rafael, octo, 'member')).toBe('authorized')
    expect(await code(nina, octo, 'member')).toBe('not_found')
    expect(await code(nina, olivia.accountId)).toBe('not_found')
    expect(await code(nina, 'acc_nonsense')).toBe('not_found')
  })

  it('follows a role that was lost on GitHub within a minute', async () => {
    await onGithub('olivia', '/orgs/octo-labs/people/role', { login: 'omar', role: 'member' })
    github.advance(0.02)
    expect(await code(omar, octo)).toBe('owner_required')
    await onGithub('olivia', '/orgs/octo-labs/people/remove', { login: 'omar' })
    github.advance(0.02)
    expect(await code(omar, octo, 'member')).toBe('not_found')
  })

  it('refuses a command, but lets a page be read, while GitHub does not answer', async () => {
    expect(await code(olivia, octo)).toBe('authorized')
    github.advance(0.1)
    await github.fault('error500', '/orgs/octo-labs/memberships', 6)
    expect(await code(olivia, octo)).toBe('github_unavailable')
    const toRead = await authorizeAccount(olivia, octo, 'owner', { toRead: true })
    expect(toRead.ok).toBe(true)
  })

  it('knows people and organizations under the names they took since', async () => {
    await onGithub('rafael', '/settings/profile', { login: 'rafa', name: 'Rafael' })
    await onGithub('olivia', '/organizations/octo-labs/settings/profile', { login: 'octo-works' })
    github.advance(0.02)
    expect(await code(rafael, octo, 'member')).toBe('authorized')
    const account = await db().account.findUniqueOrThrow({ where: { id: octo } })
    expect(account.login).toBe('octo-works')
    await onGithub('olivia', '/organizations/octo-works/settings/profile', { login: 'octo-labs' })
    await checkConnection(400)
  })

  it('never gives anybody the role of whoever took over their login', async () => {
    await onGithub('rafa', '/settings/profile', { login: 'rafa-moreno', name: 'Rafael' })
    await onGithub('olivia', '/settings/profile', { login: 'rafa', name: 'Olivia' })
    github.advance(0.02)
    expect(await findOwnInstallation(rafael, 'octo-labs')).not.toHaveProperty('value')
    expect(await code(rafael, octo)).toBe('owner_required')
    expect(await code(rafael, octo, 'member')).toBe('authorized')
    await onGithub('rafa', '/settings/profile', { login: 'olivia', name: 'Olivia' })
  })
})

describe('where a person could set something up', () => {
  it('is their account, then organizations with role and connection, as far as GitHub tells', async () => {
    const accounts = must(await listAccountsForSetup(olivia))
    expect(accounts.map(({ login, role, connection }) => [login, role, connection])).toEqual([
      ['olivia', 'self', null],
      ['nordwind', null, 'not_connected'],
      ['octo-labs', 'owner', 'connected'],
    ])
  })

  it('knows the role in an organization that was connected since the other roles were read', async () => {
    const nordwind = await db().account.findFirstOrThrow({ where: { login: 'nordwind' } })
    const mine = { memberId: olivia.accountId }
    await db().membership.deleteMany({ where: { ...mine, organizationId: octo } })
    const other = { ...mine, organizationId: nordwind.id, role: 'member' as const, readAt: now() }
    await db().membership.create({ data: other })
    const accounts = must(await listAccountsForSetup(olivia))
    expect(accounts.find(({ login }) => login === 'octo-labs')).toMatchObject({ role: 'owner' })
    await db().membership.deleteMany({ where: { ...mine, organizationId: nordwind.id } })
  })

  it('holds the organization of a repository that an outside collaborator works on', async () => {
    const casey = await github.signIn('casey')
    const accounts = must(await listAccountsForSetup(casey))
    expect(accounts.map(({ login, role }) => [login, role])).toEqual([
      ['casey', 'self'],
      ['octo-labs', null],
    ])
  })
})
