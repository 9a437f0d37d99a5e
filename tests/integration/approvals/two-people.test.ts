import { beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { takeBackApproval } from '@/lib/approvals/commands/take-back-approval'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { countUndecided, listOrganizationRequests } from '@/lib/approvals/queries/list-requests'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { approval, askForm, audited, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { codeOf } from '../../support/code-of'
import { must } from '../../support/market'
import { setPolicy } from '../../support/policies'

const { people, market, ...ground } = await askingGround({ shown: true })
const octo = must(await authorizeAccount(people.olivia, ground.octo, 'owner'))
await setPolicy(people.olivia, octo, 'approvals: 2')

beforeEach(async () => {
  await db().requestApproval.deleteMany()
  await db().installationRequest.deleteMany()
})

const ask = async (form: object = {}) =>
  must(await askRequest(people.mei, askForm(market, octo, form))).requestId

const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })
const seen = async (actor: Actor, id: string) => must(await getRequest(actor, id, 'en'))

const lastDay = () => new Date(+now() + 20 * 86_400_000).toISOString().slice(0, 10)

describe('two people who approve different terms', () => {
  it('are one of two, and everybody sees who approved what, until which day and with which note', async () => {
    const id = await ask()
    must(await approveRequest(people.omar, await approval(id)))
    const endsAt = lastDay()
    must(await approveRequest(people.olivia, await approval(id, { endsAt, note: 'For a trial.' })))
    expect((await stored(id)).state).toBe('pending')
    const { approvals } = await seen(people.olivia, id)
    expect(approvals).toMatchObject({
      given: 1,
      needed: 2,
      differ: true,
      people: [
        { by: 'omar', own: false, note: '', terms: { changes: [], endsAt: null } },
        {
          by: 'olivia',
          own: true,
          note: 'For a trial.',
          terms: { changes: ['end_date'], endsAt: `${endsAt}T23:59:59.999Z` },
        },
      ],
    })
  })

  it('are two of two once one approves what the other did: the later approval replaces the earlier', async () => {
    const id = await ask()
    const endsAt = lastDay()
    must(await approveRequest(people.omar, await approval(id)))
    must(await approveRequest(people.olivia, await approval(id, { endsAt })))
    must(await approveRequest(people.omar, await approval(id, { endsAt })))
    expect(await stored(id)).toMatchObject({
      state: 'awaiting_payment',
      approvedTerms: { endsAt: `${endsAt}T23:59:59.999Z` },
    })
  })

  it('agree on the same repositories in whatever order they were sent', async () => {
    const id = await ask({ repositoryIds: ['200', '201'] })
    must(await approveRequest(people.omar, await approval(id, { repositoryIds: ['200', '201'] })))
    must(await approveRequest(people.olivia, await approval(id, { repositoryIds: ['201', '200'] })))
    expect((await stored(id)).state).toBe('awaiting_payment')
  })
})

describe('the first of two approvals', () => {
  it('tells the other deciders, by mail and in the inbox, that theirs is needed, with its terms', async () => {
    const id = await ask()
    must(await nameApprover(people.olivia, octo, { login: 'rafael', until: '' }))
    const endsAt = lastDay()
    must(await approveRequest(people.omar, await approval(id, { endsAt, note: 'For a trial.' })))
    const others = (await told(id)).filter((one) => one.startsWith('request_approval_given'))
    expect(others).toEqual(
      expect.arrayContaining([
        'request_approval_given to olivia@people.example',
        'request_approval_given to rafael@people.example',
      ]),
    )
    expect(others.join()).not.toMatch(/omar|mei/)
    const notice = await db().notification.findFirstOrThrow({
      where: {
        kind: 'request_approval_given',
        userId: people.olivia.userId,
        key: { startsWith: id },
      },
    })
    expect(notice.data).toMatchObject({ person: 'omar' })
    expect(JSON.stringify(notice.data)).toMatch(/For a trial.*"endsOn"/)
    expect(JSON.stringify(notice.data)).toContain('{"name":"approvals","value":"1/2"}')
    await db().organizationApprover.deleteMany()
  })

  it('pressed twice is one step of the timeline, told once', async () => {
    const id = await ask()
    must(await approveRequest(people.omar, await approval(id)))
    must(await approveRequest(people.omar, await approval(id)))
    expect(await audited(id)).toEqual(['created', 'approval_given'])
    expect((await stored(id)).version).toBe(2)
  })

  it('is taken back by who gave it, audited, and counts no more', async () => {
    const id = await ask()
    must(await approveRequest(people.omar, await approval(id)))
    must(await takeBackApproval(people.omar, { requestId: id }))
    expect(await audited(id)).toEqual(['created', 'approval_given', 'approval_taken_back'])
    expect((await seen(people.omar, id)).approvals).toMatchObject({ given: 0, people: [] })
    expect(codeOf(await takeBackApproval(people.omar, { requestId: id }))).toBe('nothing_to_undo')
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('pending')
    expect(codeOf(await takeBackApproval(people.mei, { requestId: id }))).toBe('nothing_to_undo')
  })

  it('is not taken back once the second was given', async () => {
    const id = await ask()
    must(await approveRequest(people.omar, await approval(id)))
    must(await approveRequest(people.olivia, await approval(id)))
    expect(codeOf(await takeBackApproval(people.omar, { requestId: id }))).toBe('already_decided')
  })

  it('shows in the list as one of two, and no more as something that its giver has to decide', async () => {
    const id = await ask()
    expect(await countUndecided(people.omar, octo)).toBe(1)
    must(await approveRequest(people.omar, await approval(id)))
    const list = must(await listOrganizationRequests(people.omar, octo, 'undecided', null))
    expect(list.items).toMatchObject([{ id, approvals: { given: 1, needed: 2 } }])
    expect(await countUndecided(people.omar, octo)).toBe(0)
    expect(await countUndecided(people.olivia, octo)).toBe(1)
    must(await approveRequest(people.olivia, await approval(id, { endsAt: lastDay() })))
    expect(await countUndecided(people.omar, octo)).toBe(1)
  })
})

describe('a rule that approves where two people have to', () => {
  it('is shown as what approves, not as what asks for a review', async () => {
    const cheap = '{ name: Cheap, decision: approve, applies_to_everything: true }'
    await setPolicy(people.olivia, octo, `approvals: 2\nrules:\n  - ${cheap}`)
    const id = await ask()
    expect((await seen(people.olivia, id)).policy).toMatchObject({ rule: 'Cheap', approves: true })
    await setPolicy(people.olivia, octo, 'approvals: 2')
  })
})

describe('what an approver asked for', () => {
  it('is not counted among what the approver has to decide', async () => {
    must(await nameApprover(people.olivia, octo, { login: 'mei', until: '' }))
    await ask()
    expect(await countUndecided(people.mei, octo)).toBe(0)
    expect(await countUndecided(people.olivia, octo)).toBe(1)
    await db().organizationApprover.deleteMany()
  })
})
