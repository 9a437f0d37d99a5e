import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { campaignCsv } from '@/lib/api/campaign-csv'
import { sayOauthApproval } from '@/lib/approvals/commands/say-oauth-approval'
import { assignReviewer } from '@/lib/campaigns/commands/assign-reviewer'
import { checkCampaign } from '@/lib/campaigns/commands/check-campaign'
import { closeCampaign } from '@/lib/campaigns/commands/close-campaign'
import { lookAgain } from '@/lib/campaigns/commands/look-again'
import { sayDone } from '@/lib/campaigns/commands/say-done'
import { sweepCampaigns } from '@/lib/campaigns/commands/sweep-campaigns'
import { listCampaigns } from '@/lib/campaigns/queries/list-campaigns'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runJob } from '@/lib/worker/registry'
import { CampaignGround, mailed } from '../../support/campaigns'
import { codeOf } from '../../support/code-of'
import { must } from '../../support/market'

let ground: CampaignGround

beforeAll(async () => {
  ground = await CampaignGround.begin()
})
afterAll(() => ground.github.close())
beforeEach(() => ground.clear())

describe('what became of a decision', () => {
  it('is removed once GitHub no longer names the app, and open again once it is back', async () => {
    const id = await ground.begun()
    must(await ground.decide(id, 'hexlint', 'remove'))
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      standing: 'outstanding',
      maySay: false,
    })
    const { id: itemId } = await ground.item(id, 'hexlint')
    expect(codeOf(await sayDone(ground.people.olivia, { item: itemId }))).toBe('github_tells')
    await ground.onSettings('hexlint', 'uninstall')
    must(await lookAgain(ground.people.omar, { campaign: id }))
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      standing: 'removed',
      done: { source: 'github', by: null },
      entry: null,
    })
    await ground.install('hexlint')
    ground.github.advance(0.01)
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect(await ground.item(id, 'hexlint')).toMatchObject({ standing: 'outstanding' })
  })

  it('is narrowed once GitHub says chosen repositories in place of all', async () => {
    const id = await ground.begun()
    must(await ground.decide(id, 'hexlint', 'narrow'))
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      standing: 'outstanding',
      maySay: false,
    })
    await ground.onSettings('hexlint', 'repositories', [
      ['selection', 'selected'],
      ['repository_ids[]', '200'],
    ])
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect(await ground.item(id, 'hexlint')).toMatchObject({
      standing: 'narrowed',
      narrowing: 'Only api',
      done: { source: 'github' },
    })
  })

  it('is narrowed among chosen repositories by somebody’s word, since GitHub does not tell', async () => {
    const id = await ground.begun()
    must(await ground.decide(id, 'roster', 'narrow'))
    const { id: itemId, maySay } = await ground.item(id, 'roster')
    expect(maySay).toBe(true)
    expect(codeOf(await sayDone(ground.people.mei, { item: itemId }))).toBe('not_found')
    must(await sayDone(ground.people.omar, { item: itemId }))
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect(await ground.item(id, 'roster')).toMatchObject({
      standing: 'narrowed',
      done: { source: 'person', by: 'omar' },
    })
    expect(codeOf(await sayDone(ground.people.omar, { item: itemId }))).toBe('item_changed')
  })

  it('is gone where somebody uninstalled it in the middle, and nobody decides on it any more', async () => {
    const id = await ground.begun()
    must(await ground.decide(id, 'roster', 'keep'))
    await ground.onSettings('hexlint', 'uninstall')
    await ground.onSettings('roster', 'uninstall')
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect((await ground.view(id)).tally).toMatchObject({ gone: 2, unanswered: 1, kept: 0 })
    expect(codeOf(await ground.decide(id, 'hexlint', 'keep'))).toBe('item_changed')
  })

  it('follows an OAuth App by the word of an owner', async () => {
    const word = (said: string, version: string) =>
      sayOauthApproval(ground.people.olivia, ground.octo, { listing: 'caseroom', said, version })
    must(await word('approved', '0'))
    const id = await ground.begun()
    must(await ground.decide(id, 'caseroom', 'remove'))
    const { id: itemId, entry } = await ground.item(id, 'caseroom')
    expect(entry?.oauth).toMatchObject({ said: { state: 'approved' }, version: 1 })
    expect(codeOf(await sayDone(ground.people.olivia, { item: itemId }))).toBe('github_tells')
    must(await word('denied', '1'))
    must(await lookAgain(ground.people.olivia, { campaign: id }))
    expect(await ground.item(id, 'caseroom')).toMatchObject({
      standing: 'removed',
      done: { source: 'person', by: 'olivia' },
    })
    await db().oauthApproval.deleteMany()
  })
})

describe('the end of a campaign', () => {
  const DAY = 86_400_000

  const later = async (days: number) => {
    ground.github.advance(24 * days)
    await sweepCampaigns()
    const due = await db().campaign.findMany({ where: { dueAt: { lte: now() } } })
    for (const { id } of due) await runJob('campaign.check', { campaignId: id })
  }

  /** Lets time pass until so many days of a campaign are left. */
  const untilLeft = async (id: string, days: number) => {
    const { deadline } = await db().campaign.findUniqueOrThrow({ where: { id } })
    await later((+deadline - +now()) / DAY - days)
  }

  it('is reminded of seven days and one day before, each once, to whom something waits for', async () => {
    await db().organizationApprover.deleteMany()
    const id = await ground.begun()
    for (const name of ['roster', 'souk']) must(await ground.decide(id, name, 'keep'))
    const { id: itemId } = await ground.item(id, 'hexlint')
    must(await assignReviewer(ground.people.olivia, { campaign: id, item: itemId, login: 'mei' }))
    await untilLeft(id, 7.1)
    expect(await mailed('campaign_reminder')).toEqual([])
    await untilLeft(id, 6.9)
    await untilLeft(id, 6.8)
    expect(await mailed('campaign_reminder')).toEqual(['mei'])
    must(await assignReviewer(ground.people.olivia, { campaign: id, item: itemId, login: '' }))
    await untilLeft(id, 0.9)
    expect(await mailed('campaign_reminder')).toEqual(['mei', 'olivia', 'omar', 'owners'])
    await untilLeft(id, 0.8)
    expect(await db().mail.count({ where: { kind: 'campaign_reminder' } })).toBe(4)
  })

  it('closes it with its result on the last day, and what is still to do is followed until GitHub says so', async () => {
    const id = await ground.begun()
    must(await ground.decide(id, 'hexlint', 'remove'))
    must(await ground.decide(id, 'roster', 'keep', ground.people.omar, { note: '=SUM(1)' }))
    await later(31)
    const closed = await ground.view(id)
    const result = { unanswered: 1, outstanding: 1, kept: 1, narrowed: 0, removed: 0, gone: 0 }
    expect(closed).toMatchObject({ state: 'closed', closed: { by: null, result } })
    expect(await mailed('campaign_closed')).toEqual(
      expect.arrayContaining(['olivia', 'omar', 'owners']),
    )
    expect(codeOf(await ground.decide(id, 'souk', 'keep'))).toBe('campaign_closed')
    expect(codeOf(await closeCampaign(ground.people.olivia, { campaign: id }))).toBe(
      'campaign_closed',
    )
    await ground.onSettings('hexlint', 'uninstall')
    await ground.onSettings('roster', 'uninstall')
    await later(1.1)
    const after = await ground.view(id)
    expect(after.tally).toEqual({ ...result, outstanding: 0, removed: 1 })
    expect(after.closed?.result).toEqual(result)
    expect((await db().campaign.findUniqueOrThrow({ where: { id } })).dueAt).toBeNull()
    const csv = campaignCsv(after).split('\r\n')
    expect(csv).toHaveLength(5)
    expect(csv.find((line) => line.includes('hexlint'))).toMatch(/,remove,.*,removed,github,/)
    expect(csv.find((line) => line.includes('roster'))).toContain("'=SUM(1)")
    expect(must(await listCampaigns(ground.people.omar, ground.octo, null)).items).toMatchObject([
      { id, state: 'closed', total: 3, unanswered: 1 },
    ])
  })

  it('closes it also while GitHub does not answer, and an owner may close it before', async () => {
    const id = await ground.begun()
    ground.github.advance(24 * 31)
    await ground.github.fault('error500', '/orgs/octo-labs/installations', 4)
    expect(codeOf(await checkCampaign(id))).toBe('github_unavailable')
    await ground.github.fault('error500', '/orgs/octo-labs/installations', 0)
    expect(await db().campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'closed',
    })
    const next = await ground.begun({ name: 'Autumn' })
    expect(codeOf(await closeCampaign(ground.people.mei, { campaign: next }))).toBe('not_found')
    must(await closeCampaign(ground.people.omar, { campaign: next }))
    expect(await ground.view(next)).toMatchObject({ closed: { by: 'omar' }, mayClose: false })
  })
})
