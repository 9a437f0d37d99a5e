import { describe, expect, it } from 'vitest'
import { installLink } from '@/lib/adapters/github/links'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { syncGithubRequests } from '@/lib/approvals/commands/sync-github-requests'
import { db } from '@/lib/db/client'
import { dryRunPolicy } from '@/lib/inventory/queries/dry-run-policy'
import { authorizePolicy } from '@/lib/policies/queries/authorize-policy'
import { readPolicy } from '@/lib/policies/rules/read-policy'
import { approval, askForm } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { followInstall } from '../../support/follow-install'
import { must } from '../../support/market'
import { setPolicy } from '../../support/policies'

const { github, market, people, octo } = await askingGround()

const ask = async (form: object) =>
  must(await askRequest(people.mei, askForm(market, octo, form))).requestId

async function run(text: string) {
  const { id } = must(await authorizePolicy(people.olivia, octo))
  return dryRunPolicy(id, must(readPolicy(text)))
}

const noPaid =
  'rules:\n  - { name: No paid, decision: deny, reason: No budget., when: { free: false } }'
const freeOnly = 'rules:\n  - { name: Free, decision: approve, when: { free: true } }'

async function keepApp(appId: number, slug: string, ownerLogin: string) {
  const now = new Date()
  await db().organizationApp.create({
    data: {
      ...{ organizationId: octo, appId, appSlug: slug, name: slug, ownerLogin },
      githubInstallationId: appId + 1000,
      permissions: { metadata: 'read', contents: 'write' },
      events: [],
      repositorySelection: 'all',
      ...{ installedAt: now, changedAt: now, readAt: now },
    },
  })
}

describe('a dry run', () => {
  it('says of every past request what the policy would have made of it, and by which rule', async () => {
    const denied = await ask({ planId: market.free.id, cycle: '' })
    must(await denyRequest(people.olivia, { requestId: denied, version: '1', note: 'No.' }))
    const approved = await ask({})
    must(await approveRequest(people.olivia, await approval(approved)))
    const strict = await run(noPaid)
    expect(strict.counts).toEqual({ all: 2, approve: 0, deny: 1, review: 1, differs: 1 })
    expect(strict.items[0]).toMatchObject({
      id: approved,
      decided: 'approved',
      outcome: { decision: 'deny', by: 'No paid' },
      differs: true,
      requester: 'mei',
    })
    const open = await run(freeOnly)
    expect(open.counts).toEqual({ all: 2, approve: 1, deny: 0, review: 1, differs: 1 })
    expect(open.items[0]).toMatchObject({ id: denied, decided: 'denied' })
  })

  it('names what is there and would not be let in, listed here or not', async () => {
    await keepApp(301, 'hexlint', 'publisher')
    await keepApp(999, 'stranger', 'somebody')
    const writes =
      'rules:\n  - name: No writing\n    decision: deny\n    reason: Reads only.\n    when: { asks: [{ permission: contents, access: write }] }'
    const both = await run(writes)
    expect(both.breaches).toEqual([
      expect.objectContaining({ name: 'hexlint', by: 'No writing', reason: 'Reads only.' }),
      expect.objectContaining({ key: 'app:999', name: 'stranger' }),
    ])
    const named = await run('others: blocked\nallow:\n  - listing: hexlint')
    expect(named.breaches.map(({ name, by }) => [name, by])).toEqual([
      ['stranger', 'block: others'],
    ])
  })

  it('decides as the policy then does, request by request', async () => {
    await db().installationRequest.deleteMany()
    const text = `${noPaid}\n  - { name: Rest, decision: approve, applies_to_everything: true }`
    await setPolicy(people.olivia, octo, text)
    const ids = [await ask({}), await ask({ planId: market.free.id, cycle: '' })]
    const { items } = await run(text)
    for (const id of ids) {
      const row = await db().installationRequest.findUniqueOrThrow({ where: { id } })
      const item = items.find((one) => one.id === id)
      expect(item?.outcome.by).toBe(row.rule)
      expect(item?.decided).toBe(row.state === 'denied' ? 'denied' : 'approved')
      expect(item?.differs).toBe(false)
    }
  })
})

describe('a request that was made on GitHub', () => {
  it('is approved by no rule, for GitHub says neither price nor repositories; what is blocked is denied', async () => {
    await db().installationRequest.deleteMany()
    await setPolicy(people.olivia, octo, freeOnly)
    const place = { slug: 'hexlint', targetId: 100, repositoryIds: [201], state: null }
    expect(await followInstall(github, 'mei', installLink(place))).toBe('Request')
    must(await syncGithubRequests(market.listing.id))
    const [waiting] = await db().installationRequest.findMany()
    expect(waiting).toMatchObject({ state: 'pending', source: 'github', rule: null })
    await db().installationRequest.deleteMany()
    await setPolicy(people.olivia, octo, 'block:\n  - { listing: hexlint, reason: Breached. }')
    must(await syncGithubRequests(market.listing.id))
    const [denied] = await db().installationRequest.findMany()
    expect(denied).toMatchObject({
      state: 'denied',
      cause: 'rule',
      rule: 'block: listing hexlint',
      decisionNote: 'Breached.',
    })
  })
})
