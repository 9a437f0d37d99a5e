import { beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { sendMessage } from '@/lib/approvals/commands/send-message'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { listOwnRequests } from '@/lib/approvals/queries/list-requests'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { getSetupPage } from '@/lib/installs/queries/get-setup-page'
import { setupSearchSchema } from '@/lib/installs/schema'
import { Person } from '../../contract/github/client'
import { approval, askForm, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { codeAndField } from '../../support/code-of'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { setPolicy } from '../../support/policies'

const { github, market, people, octo } = await askingGround({ shown: true })
const owner = await Person.signIn(github.sandbox, 'olivia')

beforeEach(async () => {
  await db().setup.deleteMany()
  await db().requestMessage.deleteMany()
  await db().requestSupporter.deleteMany()
  await db().requestApproval.deleteMany()
  await db().installationRequest.deleteMany()
  await db().organizationApprover.deleteMany()
  await setPolicy(people.olivia, octo, 'who_may_ask: anyone')
})

const ask = async (actor: Actor, form: object = {}) =>
  must(await askRequest(actor, askForm(market, octo, form))).requestId
const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })

const setRole = (login: string, role: string) =>
  owner.post('/orgs/octo-labs/people/role', [
    ['login', login],
    ['role', role],
  ])

/** Back on GitHub, and known so here. */
async function comeBack(actor: Actor, role: string): Promise<void> {
  await setRole(actor.login, role)
  github.advance(0.1)
  must(await authorizeAccount(actor, octo, 'member'))
}

describe('where two people have to approve', () => {
  it('counts no approval of an owner who lost the role on GitHub since, though nobody told', async () => {
    await setPolicy(people.olivia, octo, 'approvals: 2')
    const id = await ask(people.mei)
    must(await approveRequest(people.omar, await approval(id)))
    await setRole('omar', 'member')
    github.advance(0.1)
    must(await approveRequest(people.olivia, await approval(id)))
    const { state } = await stored(id)
    await comeBack(people.omar, 'admin')
    expect(state).toBe('pending')
  })

  it('counts no approval of an approver whose own the request has become', async () => {
    must(await nameApprover(people.olivia, octo, { login: 'rafael', until: '' }))
    await setPolicy(people.olivia, octo, 'approvals: 2')
    const id = await ask(people.mei)
    must(await supportRequest(people.rafael, { requestId: id }))
    must(await approveRequest(people.rafael, await approval(id)))
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'mei']])
    must(await checkRequest(id))
    expect((await stored(id)).requesterId).toBe(people.rafael.accountId)
    must(await approveRequest(people.olivia, await approval(id)))
    const { state } = await stored(id)
    await comeBack(people.mei, 'member')
    expect(state).toBe('pending')
  })
})

describe('an approval with a last day', () => {
  it('leads nowhere after that day, and expires', async () => {
    const id = await ask(people.mei, { planId: market.free.id, cycle: '' })
    const tomorrow = new Date(+now() + 86_400_000).toISOString().slice(0, 10)
    must(await approveRequest(people.olivia, await approval(id, { endsAt: tomorrow })))
    github.advance(72)
    const order = askForm(market, octo, { requestId: id, planId: market.free.id, cycle: '' })
    expect(codeAndField(await orderApproved(people.olivia, order))).toBe('approval_ended')
    must(await checkRequest(id))
    expect((await stored(id)).state).toBe('expired')
  })
})

describe('an approval without a word about repositories', () => {
  it('is none of a request for chosen ones', async () => {
    const id = await ask(people.mei)
    const open = await approval(id, { selection: '', repositoryIds: [] })
    expect(codeAndField(await approveRequest(people.olivia, open))).toBe(
      'beyond_request at repositoryIds',
    )
  })

  it('adds none where none were asked for', async () => {
    await listApp({ slug: 'caseroom', kind: 'oauth_app' })
    const form = { slug: 'caseroom', selection: '', repositoryIds: [], planId: '', cycle: '' }
    const id = await ask(people.mei, form)
    const all = await approval(id, { selection: 'all' })
    expect(codeAndField(await approveRequest(people.olivia, all))).toBe(
      'beyond_request at repositoryIds',
    )
    must(await approveRequest(people.olivia, await approval(id)))
  })
})

describe('an app that asks for more since it was approved', () => {
  it('is not bought or installed by the approval, and can be asked for anew', async () => {
    const form = { planId: market.free.id, cycle: '' }
    const id = await ask(people.mei, form)
    must(await approveRequest(people.olivia, await approval(id)))
    const pavel = await Person.signIn(github.sandbox, 'pavel')
    const change = (contents: string) =>
      pavel.post('/settings/apps/hexlint/permissions', [
        ['metadata', 'read'],
        ['contents', contents],
        ['checks', 'write'],
      ])
    await change('write')
    const order = askForm(market, octo, { requestId: id, ...form })
    const ordered = codeAndField(await orderApproved(people.olivia, order))
    const anew = await ask(people.mei, form)
    must(await approveRequest(people.olivia, await approval(anew)))
    const again = codeAndField(await orderApproved(people.olivia, { ...order, requestId: anew }))
    await change('read')
    expect([ordered, again]).toEqual(['beyond_approval at accountId', 'done'])
    expect(await stored(id)).toMatchObject({ state: 'superseded', supersededById: anew })
  })
})

describe('who supported a request and left', () => {
  it('neither sees it, nor answers, nor is told', async () => {
    const id = await ask(people.mei)
    must(await supportRequest(people.rafael, { requestId: id }))
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'rafael']])
    github.advance(0.1)
    const seen = codeAndField(await getRequest(people.rafael, id, 'en'))
    must(await sendMessage(people.olivia, { requestId: id, body: 'Between us: which team pays?' }))
    const answered = codeAndField(
      await sendMessage(people.rafael, { requestId: id, body: 'Mine.' }),
    )
    const listed = must(await listOwnRequests(people.rafael, null)).items.map((one) => one.id)
    await comeBack(people.rafael, 'member')
    expect([seen, answered]).toEqual(['not_found', 'not_found'])
    expect(listed).not.toContain(id)
    expect(await told(id)).not.toContain('request_needs_info to rafael@people.example')
  })
})

describe('asking', () => {
  it('again and again is refused for the rest of the day', async () => {
    const form = { planId: market.free.id, cycle: '' }
    for (let count = 0; count < 50; count += 1) {
      await db().installationRequest.deleteMany()
      const asked = await askRequest(people.rafael, askForm(market, octo, form))
      if (!asked.ok) return expect(asked.error.code).toBe('rate_limited')
    }
    expect.unreachable()
  })
})

describe('an address with a character that the database keeps nowhere', () => {
  it('is one of nothing', async () => {
    const search = setupSearchSchema.parse({ account: 'octo\0labs', plan: '1\0' })
    must(await getSetupPage(people.mei, 'hexlint', search, 'en'))
    expect(codeAndField(await getSetupPage(people.mei, 'hex\0lint', search, 'en'))).toBe(
      'not_found',
    )
  })
})
