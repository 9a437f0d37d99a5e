import { beforeAll, describe, expect, it } from 'vitest'
import { exportAudit } from '@/lib/accounts/commands/export-audit'
import type { Actor } from '@/lib/accounts/types'
import { auditLines } from '@/lib/audit/lines'
import { type AuditScope, listAudit } from '@/lib/audit/list'
import { type AuditFilter, auditFilterSchema } from '@/lib/audit/schema'
import { sealNext } from '@/lib/audit/seal'
import { encodeCursor } from '@/lib/core/pagination'
import { db } from '@/lib/db/client'
import { makeActor, makeOrganization, must } from '../../support/market'

let olivia: Actor
let mei: Actor
let octo: AuditScope
let nord: AuditScope
let numbers = 0

/** A row at a time of its own. */
async function add(accountId: string, action: string, at: string, by?: Actor) {
  numbers += 1
  const id = `aud_${String(numbers).padStart(4, '0')}`
  const who = by
    ? { actor: 'user' as const, userId: by.userId, ip: '203.0.113.9' }
    : { actor: 'github' as const }
  const about = {
    subjectType: 'request',
    subjectId: `req_${numbers}`,
    detail: { reason: 'Because' },
  }
  await db().auditEvent.create({
    data: { id, at: new Date(at), action, accountId, ...who, ...about },
  })
}

beforeAll(async () => {
  olivia = await makeActor('Olivia')
  mei = await makeActor('mei')
  const roles = [{ actor: olivia, role: 'admin' as const }]
  const [one, other] = [await makeOrganization('octo', roles), await makeOrganization('nord', [])]
  octo = { accountId: one.id }
  nord = { accountId: other.id }
  await add(one.id, 'request.created', '2026-11-20T10:00:00Z', mei)
  await add(one.id, 'request.approved', '2026-11-21T23:59:59.999Z', olivia)
  await add(one.id, 'purchase.purchased', '2026-11-22T00:00:00Z', olivia)
  await add(one.id, 'installation.installed', '2026-11-22T00:00:00Z')
  await sealNext()
  await add(other.id, 'request.created', '2026-11-22T09:00:00Z', mei)
})

const find = async (filter: AuditFilter, scope = octo) =>
  must(await listAudit(scope, filter, null)).items.map(({ action }) => action)

describe('an audit log', () => {
  it('says who did what, when, from where, why, and in which seal, the newest first', async () => {
    const { items, nextCursor } = must(await listAudit(octo, {}, null))
    expect(nextCursor).toBeNull()
    expect(items.at(-1)).toEqual({
      id: 'aud_0001',
      at: '2026-11-20T10:00:00.000Z',
      actor: { type: 'user', login: 'mei' },
      ip: '203.0.113.9',
      action: 'request.created',
      subject: { type: 'request', id: 'req_1' },
      about: { listing: null, account: null, name: null, path: null, plans: {} },
      account: 'octo',
      detail: { reason: 'Because' },
      rule: null,
      seal: 1,
    })
    expect(items[0]?.actor).toEqual({ type: 'github', login: null })
  })

  it('shows an organization nothing of another, and the operator all', async () => {
    expect(await find({})).toHaveLength(4)
    expect(await find({}, nord)).toEqual(['request.created'])
    expect(await find({}, 'everything')).toHaveLength(5)
  })

  it.each<[string, AuditFilter, string[]]>([
    ['an action', { action: 'request.approved' }, ['request.approved']],
    ['the beginning of one', { action: 'request.' }, ['request.approved', 'request.created']],
    [
      'a person, however they are spelled',
      { actor: 'oLIVIA' },
      ['purchase.purchased', 'request.approved'],
    ],
    ['a system', { actor: 'github' }, ['installation.installed']],
    ['nobody known', { actor: 'nobody' }, []],
    ['a first day', { from: '2026-11-22' }, ['installation.installed', 'purchase.purchased']],
    ['a last day, whole', { to: '2026-11-21' }, ['request.approved', 'request.created']],
    [
      'all at once',
      { action: 'request', actor: 'mei', from: '2026-11-20', to: '2026-11-20' },
      ['request.created'],
    ],
  ])('is searched by %s', async (_, filter, found) => {
    expect(await find(filter)).toEqual(found)
  })

  it('gives each row on exactly one page, also of one moment', async () => {
    const many = await makeOrganization('many', [])
    for (let index = 0; index < 60; index += 1) {
      await add(many.id, 'request.created', `2026-11-1${index % 3}T10:00:00Z`)
    }
    const scope = { accountId: many.id }
    const first = must(await listAudit(scope, {}, null))
    const second = must(await listAudit(scope, {}, first.nextCursor))
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 10, null])
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(60)
  })

  it.each([
    [{ from: '0000-01-01' }],
    [{ to: '9999-12-31' }],
    [{ from: '0001-01-01', to: '9999-12-31' }],
  ])('answers for any day that a calendar has: %j', async (days) => {
    const filter = auditFilterSchema.safeParse(days)
    if (filter.success) expect(await find(filter.data)).toHaveLength(4)
    else expect(filter.error.issues[0]?.path).toEqual(['from'])
  })

  it('refuses a cursor of a time that the database does not know', async () => {
    const cursor = encodeCursor('audit', ['0000-01-01T00:00:00.000Z', 'aud_1'])
    const refused = await listAudit(octo, {}, cursor)
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid_cursor' } })
  })

  it('refuses a cursor that it did not make', async () => {
    const refused = await listAudit(octo, {}, 'x')
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid_cursor' } })
  })
})

describe('what is looked for', () => {
  it('may be empty fields of a form', () => {
    expect(auditFilterSchema.parse({ action: '', actor: ' mei ', from: '', to: '' })).toEqual({
      actor: 'mei',
    })
  })

  it.each([
    { action: 'request%' },
    { action: '\0' },
    { actor: '@mei' },
    { from: '2026-13-01' },
    { from: '2026-11-23', to: '2026-11-22' },
    { listing: '\0' },
  ])('is refused as %o', (values) => {
    expect(auditFilterSchema.safeParse(values).success).toBe(false)
  })
})

describe('the export', () => {
  it('is one JSON object a line for each row that fits, and is a row itself', async () => {
    const rows = await exportAudit(olivia, octo, { action: 'request.' })
    const text = await new Response(auditLines(rows)).text()
    const lines = text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).action)).toEqual([
      'request.approved',
      'request.created',
    ])
    expect(text.endsWith('\n')).toBe(true)
    const { items } = must(await listAudit(octo, { action: 'audit.exported' }, null))
    expect(items[0]).toMatchObject({ actor: { login: 'Olivia' }, detail: { action: 'request.' } })
  })

  it('streams more rows than one reading of the database gives', async () => {
    const large = await makeOrganization('large', [])
    const at = new Date('2026-11-01T00:00:00Z')
    const about = { actor: 'system' as const, subjectType: 'test', subjectId: '1', detail: {} }
    await db().auditEvent.createMany({
      data: Array.from({ length: 1_203 }, (_, index) => ({
        ...about,
        id: `aud_large_${index}`,
        at,
        action: 'test.many',
        accountId: large.id,
      })),
    })
    const rows = await exportAudit(olivia, { accountId: large.id }, { to: '2026-11-02' })
    const text = await new Response(auditLines(rows)).text()
    expect(new Set(text.trimEnd().split('\n')).size).toBe(1_203)
  })
})
