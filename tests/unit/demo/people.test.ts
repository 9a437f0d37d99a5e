import { describe, expect, it } from 'vitest'
import { demoOperator, demoOrganizations, demoUsers } from '@/prisma/demo/people'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoRepositories } from '@/prisma/demo/repositories'

const logins = new Set(demoUsers.map((user) => user.login))
const accounts = [...demoUsers, ...demoOrganizations]

describe('the people of the demo', () => {
  it('have one id and one login for each account, publishers included', () => {
    const byId = new Map<number, string>()
    for (const { id, login } of [
      ...accounts,
      ...demoPublishers.map((one) => ({ id: one.githubId, login: one.login })),
    ]) {
      expect(byId.get(id) ?? login).toBe(login)
      byId.set(id, login)
    }
    expect(new Set(byId.values()).size).toBe(byId.size)
  })

  it('give a publisher the id and the kind of the account with its login', () => {
    for (const publisher of demoPublishers) {
      const account = accounts.find((one) => one.login === publisher.login)
      if (!account) continue
      expect(account.id).toBe(publisher.githubId)
      expect(publisher.kind).toBe('members' in account ? 'Organization' : 'User')
    }
  })

  it('name only people who exist', () => {
    expect(logins).toContain(demoOperator)
    for (const { members } of demoOrganizations)
      for (const member of members) expect(logins).toContain(member.login)
    for (const { collaborators } of demoRepositories)
      for (const collaborator of collaborators) expect(logins).toContain(collaborator.login)
  })

  it('give octo-labs two owners and every organization at least one', () => {
    const ownersOf = (login: string) =>
      demoOrganizations
        .find((one) => one.login === login)
        ?.members.filter((member) => member.role === 'admin')
    expect(ownersOf('octo-labs')).toHaveLength(2)
    for (const { login } of demoOrganizations) expect(ownersOf(login)?.length).toBeGreaterThan(0)
  })

  it('make casey an outside collaborator on octo-labs/website only', () => {
    const octoLabs = demoOrganizations.find((one) => one.login === 'octo-labs')
    expect(octoLabs?.members.map((member) => member.login)).not.toContain('casey')
    const shared = demoRepositories.filter(
      (one) => one.owner !== 'casey' && one.collaborators.some((who) => who.login === 'casey'),
    )
    expect(shared.map((one) => `${one.owner}/${one.name}`)).toEqual(['octo-labs/website'])
  })
})

describe('the repositories of the demo', () => {
  it('have ids and full names of their own, and an owner who exists', () => {
    const owners = new Set(accounts.map((account) => account.login))
    expect(new Set(demoRepositories.map((one) => one.id)).size).toBe(demoRepositories.length)
    const names = demoRepositories.map((one) => `${one.owner}/${one.name}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { owner } of demoRepositories) expect(owners).toContain(owner)
  })

  it('are twelve in octo-labs and five in nordwind', () => {
    const count = (owner: string) => demoRepositories.filter((one) => one.owner === owner).length
    expect(count('octo-labs')).toBe(12)
    expect(count('nordwind')).toBe(5)
  })
})
