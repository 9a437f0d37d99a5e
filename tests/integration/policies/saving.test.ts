import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { db } from '@/lib/db/client'
import { savePolicy } from '@/lib/policies/commands/save-policy'
import { authorizePolicy } from '@/lib/policies/queries/authorize-policy'
import { getPolicyVersion, listPolicyVersions } from '@/lib/policies/queries/list-policy-versions'
import { loadPolicy } from '@/lib/policies/queries/load-policy'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { makeActor, must } from '../../support/market'
import { outcomeOf, setPolicy } from '../../support/policies'

let github: GithubForTests
let people: Record<'olivia' | 'omar' | 'rafael' | 'mei' | 'nina', Actor>
let octo: string

const loops = 'rules: &a\n  - name: Loop\n    decision: approve\n    when: *a'
const many = Array.from({ length: 10_000 }, (_, at) => `  - { name: R${at}, decision: review }`)
const tooMany = `rules:\n${many.slice(0, 101).join('\n')}`

beforeAll(async () => {
  github = await startGithub()
  people = {
    olivia: await github.signIn('olivia'),
    omar: await github.signIn('omar'),
    rafael: await github.signIn('rafael'),
    mei: await github.signIn('mei'),
    nina: await github.signIn('nina'),
  }
  octo = await connectOctoLabs(people.olivia)
  await listApp({ slug: 'hexlint', githubAppId: 301 })
  // Owners are known here once GitHub was asked about them.
  must(await authorizePolicy(people.omar, octo))
})
afterAll(() => github.close())

const save = (actor: Actor, text: string, version: number, more: object = {}) =>
  savePolicy(actor, octo, { text, version: String(version), ...more })

const newest = async () =>
  (await db().policyVersion.aggregate({ _max: { version: true } }))._max.version ?? 0

describe('saving a policy', () => {
  it('keeps a version with author, note and its lines in the audit log, and it holds at once', async () => {
    const text =
      'who_may_ask: members\nblock:\n  - listing: hexlint\n    reason: Breached in May.\n'
    expect(must(await save(people.olivia, text, 0, { note: 'After May.' }))).toEqual({ version: 1 })
    expect((await loadPolicy(octo)).policy).toMatchObject({
      who_may_ask: 'members',
      block: [{ listing: 'hexlint', reason: 'Breached in May.' }],
    })
    const event = await db().auditEvent.findFirstOrThrow({ where: { action: 'policy.saved' } })
    expect(event).toMatchObject({ accountId: octo, userId: people.olivia.userId })
    expect(event.detail).toMatchObject({ version: 1, note: 'After May.' })
    expect(JSON.stringify(event.detail)).toContain('who_may_ask: members')
  })

  it('reads names that are said again and again once', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `nobody-${at}`)
    const rules = Array.from({ length: 5 }, (_, at) => {
      const listing = at === 0 ? `&names [${names.join(', ')}]` : '*names'
      return `  - { name: R${at}, decision: review, when: { listing: ${listing} } }`
    })
    const refused = await save(people.olivia, `rules:\n${rules.join('\n')}`, await newest())
    const problems = outcomeOf(refused).split(', ')
    expect(problems).toHaveLength(20)
    expect(problems[0]).toBe('2 rules.0.when.listing.0 unknown_listing')
  })

  it('refuses versions that no policy can have', async () => {
    for (const version of [2_147_483_648, 1e15]) {
      expect(outcomeOf(await save(people.olivia, 'others: open', version))).toBe('invalid_input')
      const restores = String(version)
      expect(outcomeOf(await save(people.olivia, 'others: open', 0, { restores }))).toBe(
        'invalid_input',
      )
    }
  })

  it('lets the second of two owners who save at once know, and keeps one version', async () => {
    const seen = await newest()
    const both = await Promise.all([
      save(people.olivia, 'who_may_ask: nobody', seen),
      save(people.omar, 'who_may_ask: anyone', seen),
    ])
    expect(both.map(outcomeOf).toSorted()).toEqual(['done', 'policy_changed'])
    expect(await newest()).toBe(seen + 1)
    expect(outcomeOf(await save(people.olivia, 'others: blocked', seen))).toBe('policy_changed')
  })

  it('brings an earlier version back as a new one, says so, and refuses what changes nothing', async () => {
    const first = must(await authorizePolicy(people.olivia, octo)).id
    const earlier = await getPolicyVersion(first, 1)
    const seen = await newest()
    const back = { text: earlier?.text ?? '', version: seen, restores: 1 }
    expect(outcomeOf(await savePolicy(people.omar, octo, back))).toBe('done')
    const page = await listPolicyVersions(first, null)
    expect(page.items[0]).toMatchObject({ version: seen + 1, restores: 1, by: 'omar' })
    const again = { ...back, version: seen + 1 }
    expect(outcomeOf(await savePolicy(people.omar, octo, again))).toBe('policy_same')
  })

  it('does not say that a version was restored which says something else', async () => {
    const seen = await newest()
    must(await save(people.olivia, 'who_may_ask: members', seen, { restores: '1' }))
    const row = await db().policyVersion.findFirstOrThrow({ where: { version: seen + 1 } })
    expect(row.restores).toBeNull()
  })

  it('asks an owner whom GitHub alone knows as one, whether or not they ever came here', async () => {
    const route = (login: string) =>
      `rules:\n  - { name: Look, decision: review, route_to: [${login}] }`
    await db().membership.deleteMany({ where: { member: { login: 'omar' } } })
    must(await save(people.olivia, route('omar'), await newest()))
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'casey'],
      ['role', 'admin'],
    ])
    must(await save(people.olivia, route('Casey'), await newest()))
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'casey']])
    expect((await loadPolicy(octo)).policy.rules[0]?.route_to).toEqual(['casey'])
  })

  it('means the same listing after its address has changed', async () => {
    const seen = await newest()
    must(await save(people.olivia, 'block:\n  - { listing: hexlint, reason: No. }', seen))
    await db().listing.update({ where: { slug: 'hexlint' }, data: { slug: 'hexlint-2' } })
    expect((await loadPolicy(octo)).policy.block[0]?.listing).toBe('hexlint-2')
    await db().listing.update({ where: { slug: 'hexlint-2' }, data: { slug: 'hexlint' } })
  })

  it('is never changed or removed later, also not in the database', async () => {
    const change = db().policyVersion.updateMany({ data: { note: 'Another.' } })
    await expect(change).rejects.toThrow(/append-only/)
    await expect(db().policyVersion.deleteMany()).rejects.toThrow(/append-only/)
  })
})

describe('bad input', () => {
  it.each([
    ['an unknown key', 'who_may_aks: members', '1 who_may_aks unknown_key'],
    [
      'a listing that nobody has',
      'block:\n  - { listing: nobody, reason: No. }',
      '2 block.0.listing unknown_listing',
    ],
    [
      'a publisher that nobody is',
      'allow:\n  - publisher: nobody',
      '2 allow.0.publisher unknown_publisher',
    ],
    [
      'somebody who may not decide',
      'rules:\n  - name: A\n    decision: review\n    route_to: [mei]',
      '4 rules.0.route_to.0 not_an_approver',
    ],
    [
      'a permission that GitHub does not have',
      'rules:\n  - name: A\n    decision: approve\n    when:\n      asks: [{ permission: contetns, access: read }]',
      '5 rules.0.when.asks.0.permission unknown_permission',
    ],
    ['more rules than can be read', tooMany, '2 rules too_many'],
    ['ten thousand rules', `rules:\n${many.join('\n')}`, '1  too_large'],
    ['rules that contain themselves', loops, '4 rules.0.when wrong_type'],
  ])('is refused with line and key, and nothing is saved: %s', async (_what, text, problems) => {
    const before = await newest()
    const found = outcomeOf(await save(people.olivia, text, before))
    expect(found).toBe(problems)
    expect(await newest()).toBe(before)
  })

  it('is refused from a member, a stranger, an approver, and for an account of one’s own', async () => {
    const before = await newest()
    must(await nameApprover(people.olivia, octo, { login: 'rafael', until: '' }))
    expect(outcomeOf(await save(people.mei, '', before))).toBe('owner_required')
    expect(outcomeOf(await save(people.rafael, '', before))).toBe('owner_required')
    expect(outcomeOf(await save(people.nina, '', before))).toBe('not_found')
    expect(outcomeOf(await save(await makeActor(), '', before))).toBe('not_found')
    const own = await savePolicy(people.mei, people.mei.accountId, { text: '', version: 0 })
    expect(outcomeOf(own)).not.toBe('done')
    expect(await newest()).toBe(before)
  })

  it('is refused from an owner whom GitHub demoted a moment ago', async () => {
    const before = await newest()
    const owner = await Person.signIn(github.sandbox, 'olivia')
    const role = (to: string) =>
      owner.post('/orgs/octo-labs/people/role', [
        ['login', 'omar'],
        ['role', to],
      ])
    await role('member')
    expect(outcomeOf(await save(people.omar, 'others: blocked', before))).toBe('owner_required')
    await role('admin')
    expect(await newest()).toBe(before)
  })
})

describe('reading a policy', () => {
  it('is for owners and for whom they named, and for nobody else', async () => {
    await setPolicy(people.olivia, octo, 'who_may_ask: nobody')
    must(await nameApprover(people.olivia, octo, { login: 'rafael', until: '' }))
    expect(must(await authorizePolicy(people.olivia, octo)).mayChange).toBe(true)
    expect(must(await authorizePolicy(people.rafael, octo)).mayChange).toBe(false)
    expect(outcomeOf(await authorizePolicy(people.mei, octo))).toBe('not_found')
    expect(outcomeOf(await authorizePolicy(people.nina, octo))).toBe('not_found')
  })
})
