import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { ErrorCode } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { acceptAgreement } from '@/lib/publishers/commands/accept-agreement'
import { changeProfile } from '@/lib/publishers/commands/change-profile'
import { createPublisher } from '@/lib/publishers/commands/create-publisher'
import { inviteEditor } from '@/lib/publishers/commands/invite-editor'
import { removeEditor } from '@/lib/publishers/commands/remove-editor'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { getPublisherProfile } from '@/lib/publishers/queries/get-publisher-profile'
import { getReadiness } from '@/lib/publishers/queries/get-readiness'
import { listEditors } from '@/lib/publishers/queries/list-editors'
import { listNewAccounts } from '@/lib/publishers/queries/list-new-accounts'
import { listPublishers } from '@/lib/publishers/queries/list-publishers'
import { listUnconnectedPublishers } from '@/lib/publishers/queries/list-unconnected-publishers'
import { AGREEMENT_VERSION } from '@/lib/publishers/rules'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { must } from '../../support/market'
import { anyProfile, becomePublisher } from '../../support/publisher'

let github: GithubForTests
const people: Record<string, Actor> = {}
const as = (login: string): Actor =>
  people[login] ??
  (() => {
    throw new Error(login)
  })()

beforeAll(async () => {
  github = await startGithub()
  for (const login of ['olivia', 'omar', 'rafael', 'mei', 'casey', 'nina']) {
    people[login] = await github.signIn(login)
  }
  await connectOctoLabs(as('olivia'))
})
afterAll(() => github.close())

const codeOf = (result: Result<unknown>): ErrorCode | 'ok' => (result.ok ? 'ok' : result.error.code)
const fieldOf = (result: Result<unknown>) => (result.ok ? undefined : result.error.field)

describe('becoming a publisher', () => {
  it('is for one’s own account and for organizations that one owns, and for nobody else’s', async () => {
    const become = async (login: string, account: string) =>
      codeOf(await createPublisher(as(login), account, anyProfile))
    expect(await become('rafael', 'octo-labs')).toBe('owner_required')
    expect(await become('nina', 'octo-labs')).toBe('not_found')
    expect(await become('nina', 'olivia')).toBe('not_found')
    expect(await become('nina', 'nordwind')).toBe('not_found')
    expect(await become('olivia', 'nobody-at-all')).toBe('not_found')
    expect(await become('olivia', 'octo-labs')).toBe('ok')
    expect(await become('casey', 'Casey')).toBe('ok')
  })

  it('happens once for each account, also when two owners send the form at once', async () => {
    const mei = as('mei')
    const both = await Promise.all([1, 2].map(() => createPublisher(mei, 'mei', anyProfile)))
    expect(both.map(codeOf).sort()).toEqual(['already_publisher', 'ok'])
    const again = await createPublisher(as('omar'), 'octo-labs', anyProfile)
    expect([codeOf(again), fieldOf(again)]).toEqual(['already_publisher', 'account'])
    expect(await db().publisher.count({ where: { account: { login: 'octo-labs' } } })).toBe(1)
  })

  it('is offered for the accounts that are none yet', async () => {
    const { ready } = must(await listNewAccounts(as('omar')))
    expect(ready.map(({ login }) => login)).toEqual(['omar'])
  })

  it('is told of an organization that publishes and is not connected, to whom GitHub shows it', async () => {
    const nina = as('nina')
    expect(await listUnconnectedPublishers(nina)).toEqual([])
    const { id } = await db().account.findFirstOrThrow({ where: { login: 'nordwind' } })
    await db().publisher.create({
      data: {
        id: newId('publisher'),
        accountId: id,
        name: 'Nordwind',
        websiteUrl: 'https://nordwind.example',
        supportEmail: 'help@nordwind.example',
        description: {},
      },
    })
    const nordwind = { login: 'nordwind', name: 'Nordwind' }
    expect(await listUnconnectedPublishers(nina)).toEqual([nordwind])
    expect(await listUnconnectedPublishers(as('mei'))).toEqual([])
  })
})

describe('the right to a publisher', () => {
  const right = async (login: string, publisher: string, need: 'admin' | 'editor') => {
    const result = await authorizePublisher(as(login), publisher, need)
    return result.ok ? result.value.right : result.error.code
  }

  it('is an admin’s for the person and for every owner, and nobody’s otherwise', async () => {
    expect(await right('olivia', 'octo-labs', 'admin')).toBe('admin')
    expect(await right('omar', 'OCTO-labs', 'admin')).toBe('admin')
    expect(await right('casey', 'casey', 'admin')).toBe('admin')
    expect(await right('rafael', 'octo-labs', 'editor')).toBe('not_found')
    expect(await right('nina', 'octo-labs', 'editor')).toBe('not_found')
    expect(await right('nina', 'no-publisher', 'editor')).toBe('not_found')
    expect(await right('nina', '../octo-labs', 'editor')).toBe('not_found')
  })

  it('goes with the role on GitHub', async () => {
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'member'],
    ])
    github.advance(0.02)
    expect(await right('omar', 'octo-labs', 'editor')).toBe('not_found')
    const publisher = must(await authorizePublisher(as('olivia'), 'octo-labs', 'admin'))
    expect(codeOf(await changeProfile(as('omar'), publisher.id, anyProfile))).toBe('role_lost')
  })

  it('of an editor is to write, not to manage, and comes and goes with the invitation', async () => {
    const publisher = must(await authorizePublisher(as('olivia'), 'octo-labs', 'admin'))
    expect(must(await inviteEditor(as('olivia'), publisher, 'Nina')).told).toBe(true)
    expect(await right('nina', 'octo-labs', 'editor')).toBe('editor')
    expect(await right('nina', 'octo-labs', 'admin')).toBe('owner_required')
    const mail = await db().mail.findFirstOrThrow({ where: { kind: 'editor_invited' } })
    expect(mail.address).toBe('nina@people.example')
    const [editor] = await listEditors(publisher.id)
    expect(editor).toMatchObject({ login: 'nina', invitedBy: 'olivia' })
    must(await removeEditor(as('olivia'), publisher.id, editor?.accountId ?? ''))
    expect(await right('nina', 'octo-labs', 'editor')).toBe('not_found')
  })

  it.each([
    ['somebody whom GitHub does not know', 'nobody-at-all', 'person_unknown'],
    ['an organization', 'nordwind', 'person_unknown'],
    ['the publisher itself', 'casey', 'already_editor'],
  ])('is not given to %s', async (_, login, code) => {
    const publisher = must(await authorizePublisher(as('casey'), 'casey', 'admin'))
    const invited = await inviteEditor(as('casey'), publisher, login)
    expect([codeOf(invited), fieldOf(invited)]).toEqual([code, 'editor'])
  })

  it('is given once, also when an invitation is sent twice at once', async () => {
    const publisher = must(await authorizePublisher(as('casey'), 'casey', 'admin'))
    const both = await Promise.all([1, 2].map(() => inviteEditor(as('casey'), publisher, 'pavel')))
    expect(both.map(codeOf).sort()).toEqual(['already_editor', 'ok'])
    expect(await listEditors(publisher.id)).toHaveLength(1)
  })

  it('lists the publishers that one may use', async () => {
    const logins = async (login: string) =>
      (await listPublishers(as(login))).map((one) => `${one.login} as ${one.right}`)
    expect(await logins('olivia')).toEqual(['octo-labs as admin'])
    expect(await logins('omar')).toEqual([])
    expect(await logins('casey')).toEqual(['casey as admin'])
  })
})

describe('the right to a listing', () => {
  it('is given for the publisher in the address only', async () => {
    const owner = must(await authorizePublisher(as('casey'), 'casey', 'admin'))
    await db().listing.create({
      data: {
        id: 'lst_caseys',
        slug: 'caseys',
        publisherId: owner.id,
        kind: 'oauth_app',
        currency: 'usd',
      },
    })
    const open = async (login: string, publisher: string, slug: string) => {
      const result = await authorizeListing(as(login), publisher, slug, 'editor')
      return result.ok ? result.value.name : result.error.code
    }
    expect(await open('casey', 'casey', 'caseys')).toBe('caseys')
    expect(await open('olivia', 'octo-labs', 'caseys')).toBe('not_found')
    expect(await open('olivia', 'casey', 'caseys')).toBe('not_found')
    expect(await open('casey', 'casey', 'nothing-there')).toBe('not_found')
    expect(await open('casey', 'casey', '../caseys')).toBe('not_found')
  })
})

describe('profile and agreement', () => {
  it('are what the checklist asks for, and are kept with who gave them', async () => {
    const nina = as('nina')
    const { id } = await becomePublisher(nina)
    expect((await getReadiness(id, { paid: false })).ready).toBe(false)
    expect(codeOf(await acceptAgreement(nina, id, '1999-01-01'))).toBe('conflict')
    must(await acceptAgreement(nina, id, AGREEMENT_VERSION))
    expect((await getReadiness(id, { paid: false })).ready).toBe(true)
    expect((await getReadiness(id, { paid: true })).ready).toBe(false)
    const french = { ...anyProfile, descriptionFr: 'Des outils auxquels on s’attache.' }
    must(await changeProfile(nina, id, french))
    expect(await getPublisherProfile(id)).toEqual(french)
    const row = await db().publisher.findUniqueOrThrow({ where: { id } })
    expect(row.agreedById).toBe(nina.userId)
    const actions = await db().auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { at: 'asc' },
    })
    expect(actions.map(({ action }) => action)).toEqual([
      'publisher.created',
      'publisher.agreed',
      'publisher.changed',
    ])
  })
})
