import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { assignReviewer } from '@/lib/campaigns/commands/assign-reviewer'
import { closeCampaign } from '@/lib/campaigns/commands/close-campaign'
import { decideItem } from '@/lib/campaigns/commands/decide-item'
import { lookAgain } from '@/lib/campaigns/commands/look-again'
import { getCampaign } from '@/lib/campaigns/queries/get-campaign'
import { listCampaigns } from '@/lib/campaigns/queries/list-campaigns'
import { db } from '@/lib/db/client'
import { CampaignGround, inDays, mailed } from '../../support/campaigns'
import { codeOf } from '../../support/code-of'
import { must } from '../../support/market'

let ground: CampaignGround

beforeAll(async () => {
  ground = await CampaignGround.begin()
})
afterAll(() => ground.github.close())
beforeEach(() => ground.clear())

describe('starting a campaign', () => {
  it('asks about every integration that the organization has, tells owners and approvers, and audits it', async () => {
    must(await nameApprover(ground.people.olivia, ground.octo, { login: 'rafael', until: '' }))
    const id = await ground.begun()
    const campaign = await ground.view(id)
    expect(campaign).toMatchObject({ state: 'open', startedBy: 'olivia', mayClose: true })
    expect(campaign.items.map(({ name }) => name)).toEqual(['hexlint', 'roster', 'souk'])
    expect(campaign.tally).toMatchObject({ unanswered: 3 })
    expect(await mailed('campaign_started')).toEqual(['omar', 'owners', 'rafael'])
    const audit = await db().auditEvent.findFirstOrThrow({ where: { subjectId: id } })
    expect(audit).toMatchObject({ action: 'campaign.started', accountId: ground.octo })
  })

  it('is an owner’s alone, one at a time, with a day to come and something to ask about', async () => {
    expect(codeOf(await ground.start({}, ground.people.mei))).toBe('owner_required')
    expect(codeOf(await ground.start({}, ground.people.nina))).toBe('not_found')
    expect(codeOf(await ground.start({ name: ' ' }))).toBe('invalid_input')
    expect(codeOf(await ground.start({ deadline: inDays(0) }))).toBe('deadline_out_of_range')
    expect(codeOf(await ground.start({ deadline: inDays(400) }))).toBe('deadline_out_of_range')
    expect(codeOf(await ground.start({ which: 'before', date: '2001-01-01' }))).toBe(
      'campaign_empty',
    )
    const both = await Promise.all([
      ground.start(),
      ground.start({ name: 'Summer' }, ground.people.omar),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['campaign_open', 'done'])
    expect(codeOf(await ground.start())).toBe('campaign_open')
    expect(await db().campaign.count()).toBe(1)
  })

  it('writes nothing while GitHub does not answer', async () => {
    await ground.github.fault('error500', '/orgs/octo-labs/installations', 4)
    expect(codeOf(await ground.start())).toBe('github_unavailable')
    expect(await db().campaign.count()).toBe(0)
    await ground.github.fault('error500', '/orgs/octo-labs/installations', 0)
  })
})

describe('deciding', () => {
  it('keeps who decided what, why and when, and lets them change it', async () => {
    const id = await ground.begun()
    must(
      await ground.decide(id, 'hexlint', 'keep', ground.people.omar, { note: 'We use it daily.' }),
    )
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      decision: 'keep',
      note: 'We use it daily.',
      decided: { by: 'omar' },
      standing: 'kept',
      version: 2,
    })
    must(await ground.decide(id, 'hexlint', 'remove', ground.people.olivia))
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      decision: 'remove',
      note: '',
      decided: { by: 'olivia' },
      standing: 'outstanding',
    })
  })

  it('is for owners, approvers and the reviewer of an integration; others learn nothing', async () => {
    const id = await ground.begun()
    await db().organizationApprover.deleteMany()
    const { id: itemId, version } = await ground.item(id, 'hexlint')
    const given = { campaign: id, item: itemId, login: 'mei' }
    const keep = { item: itemId, version: String(version), decision: 'keep' }
    for (const actor of [ground.people.mei, ground.people.nina]) {
      expect(codeOf(await getCampaign(actor, ground.octo, id, 'en'))).toBe('not_found')
      expect(codeOf(await lookAgain(actor, { campaign: id }))).toBe('not_found')
      expect(codeOf(await decideItem(actor, keep))).toBe('not_found')
      expect(codeOf(await assignReviewer(actor, given))).toBe('not_found')
      expect(codeOf(await closeCampaign(actor, { campaign: id }))).toBe('not_found')
    }
    expect(codeOf(await assignReviewer(ground.people.olivia, { ...given, login: 'nina' }))).toBe(
      'not_a_member',
    )
    must(await assignReviewer(ground.people.olivia, given))
    expect(await mailed('campaign_assigned')).toEqual(['mei'])
    expect(codeOf(await ground.decide(id, 'hexlint', 'keep', ground.people.mei))).toBe('done')
    expect(codeOf(await ground.decide(id, 'roster', 'keep', ground.people.mei))).toBe('not_found')
    expect(codeOf(await assignReviewer(ground.people.mei, given))).toBe('approver_required')
    expect(codeOf(await closeCampaign(ground.people.mei, { campaign: id }))).toBe('owner_required')
    must(await nameApprover(ground.people.olivia, ground.octo, { login: 'rafael', until: '' }))
    expect(codeOf(await ground.decide(id, 'roster', 'keep', ground.people.rafael))).toBe('done')
    must(await assignReviewer(ground.people.rafael, { campaign: id, item: '', login: 'mei' }))
    expect((await ground.view(id)).items.map(({ reviewer }) => reviewer).toSorted()).toEqual([
      'mei',
      'mei',
      null,
    ])
  })

  it('shows a reviewer their own integrations alone, in the campaign, its numbers and the list', async () => {
    await db().organizationApprover.deleteMany()
    const id = await ground.begun()
    const listed = async (actor: Actor) => must(await listCampaigns(actor, ground.octo, null))
    expect(await listed(ground.people.mei)).toMatchObject({ items: [], role: 'reviewer' })
    const { id: itemId } = await ground.item(id, 'roster')
    must(await assignReviewer(ground.people.olivia, { campaign: id, item: itemId, login: 'mei' }))
    must(await ground.decide(id, 'hexlint', 'remove'))
    const seen = await ground.view(id, ground.people.mei)
    expect(seen).toMatchObject({ isReviewer: true, mayAssign: false, mayClose: false })
    expect(seen.items.map(({ name, mayDecide }) => [name, mayDecide])).toEqual([['roster', true]])
    expect(seen.tally).toMatchObject({ unanswered: 1, outstanding: 0 })
    expect((await listed(ground.people.mei)).items).toMatchObject([{ id, total: 1, unanswered: 1 }])
    expect((await listed(ground.people.omar)).items).toMatchObject([{ total: 3, unanswered: 2 }])
    must(await closeCampaign(ground.people.olivia, { campaign: id }))
    const closed = await ground.view(id, ground.people.mei)
    expect(closed.closed?.result).toMatchObject({ unanswered: 1, outstanding: 0 })
    await db().campaignItem.updateMany({ data: { reviewerId: null } })
    expect(codeOf(await getCampaign(ground.people.mei, ground.octo, id, 'en'))).toBe('not_found')
    expect((await listed(ground.people.mei)).items).toEqual([])
  })

  it('of two at once counts the first, and tells the second who was faster', async () => {
    const id = await ground.begun()
    const both = await Promise.all([
      ground.decide(id, 'hexlint', 'keep', ground.people.olivia),
      ground.decide(id, 'hexlint', 'remove', ground.people.omar),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'item_decided'])
    const stale = await ground.item(id, 'hexlint')
    const again = await decideItem(ground.people.olivia, {
      ...{ item: stale.id, version: '1', decision: 'keep' },
    })
    expect(again).toMatchObject({
      error: { code: 'item_decided', values: { login: stale.decided?.by } },
    })
  })

  it('is refused to an owner who lost the role a minute ago, and to a reviewer who left', async () => {
    await db().organizationApprover.deleteMany()
    const id = await ground.begun()
    const { id: itemId } = await ground.item(id, 'roster')
    must(await assignReviewer(ground.people.olivia, { campaign: id, item: itemId, login: 'mei' }))
    await ground.owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'member'],
    ])
    await ground.owner.post('/orgs/octo-labs/people/remove', [['login', 'mei']])
    expect(codeOf(await ground.decide(id, 'hexlint', 'keep', ground.people.omar))).toBe('not_found')
    expect(codeOf(await closeCampaign(ground.people.omar, { campaign: id }))).toBe('not_found')
    expect(codeOf(await ground.decide(id, 'roster', 'keep', ground.people.mei))).toBe('not_found')
    expect(codeOf(await ground.decide(id, 'roster', 'keep', ground.people.olivia))).toBe('done')
    await ground.owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'admin'],
    ])
    await ground.owner.post('/orgs/octo-labs/people/role', [
      ['login', 'mei'],
      ['role', 'member'],
    ])
    ground.github.advance(0.1)
    must(await authorizeAccount(ground.people.mei, ground.octo, 'member'))
    must(await authorizeAccount(ground.people.omar, ground.octo, 'owner'))
  })

  it('ends with the last day, also before the campaign is closed', async () => {
    const id = await ground.begun({ deadline: inDays(1) })
    const { id: itemId } = await ground.item(id, 'hexlint')
    ground.github.advance(48)
    expect((await ground.item(id, 'hexlint')).mayDecide).toBe(false)
    expect(codeOf(await ground.decide(id, 'hexlint', 'keep'))).toBe('campaign_closed')
    const given = { campaign: id, item: itemId, login: 'mei' }
    expect(codeOf(await assignReviewer(ground.people.olivia, given))).toBe('campaign_closed')
  })

  it('refuses bad input', async () => {
    const id = await ground.begun()
    const { id: itemId } = await ground.item(id, 'hexlint')
    const form = { item: itemId, version: '1', decision: 'keep' }
    const bad = async (more: object) =>
      codeOf(await decideItem(ground.people.olivia, { ...form, ...more }))
    expect(await bad({ decision: 'narrow' })).toBe('narrowing_missing')
    expect(await bad({ version: 'x' })).toBe('invalid_input')
    expect(await bad({ item: 'cit_nothing' })).toBe('not_found')
    expect(await bad({ item: id })).toBe('not_found')
    expect(codeOf(await lookAgain(ground.people.olivia, { campaign: 'cmp_nothing' }))).toBe(
      'not_found',
    )
  })
})
