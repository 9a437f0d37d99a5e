import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noHash } from '@/lib/audit/chain'
import { countUnsealed } from '@/lib/audit/read-seals'
import { recordAudit } from '@/lib/audit/record'
import { sealDue, sealNext } from '@/lib/audit/seal'
import { verifyLog } from '@/lib/audit/verify-log'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

/** As somebody does who has the database in their hands, and its triggers too. */
async function tamper(statement: string): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(statement).finally(() => client.query('set session_replication_role = origin'))
}

const record = (subject: string, detail: object = {}) =>
  transaction((tx) =>
    recordAudit(tx, {
      actor: { type: 'system' },
      action: 'audit.exported',
      subject: { type: 'test', id: subject },
      detail: { ...detail },
    }),
  )

const verify = (head?: string) => verifyLog(client, head)

/** Two seals: of three rows and of two. */
beforeEach(async () => {
  await tamper('delete from audit_event')
  await tamper('delete from audit_seal')
  await record('1', { b: [1, { d: null, c: 'é “x” \n' }], a: true })
  await record('2')
  await record('3', { amount: 1.5 })
  await sealNext()
  await record('4')
  await record('5')
  await sealNext()
})

const rowOf = async (subjectId: string) =>
  (await db().auditEvent.findFirstOrThrow({ where: { subjectId } })).id

describe('sealing', () => {
  it('puts every row in one seal, in order, each seal continuing the one before', async () => {
    const [first, second] = await db().auditSeal.findMany({ orderBy: { number: 'asc' } })
    expect([first?.number, first?.eventIds.length, first?.previousHash]).toEqual([1, 3, noHash])
    expect([second?.number, second?.eventIds.length]).toEqual([2, 2])
    expect(second?.previousHash).toBe(first?.hash)
    expect(await verify()).toMatchObject({ seals: 2, rows: 5, broken: null, head: second?.hash })
  })

  it('has nothing to do when all is sealed, and waits a minute for company', async () => {
    expect(await sealNext()).toBe(0)
    await record('6')
    expect(await sealDue()).toBe(0)
    await tamper(`update audit_event set at = at - interval '2 minutes' where subject_id = '6'`)
    expect(await sealDue()).toBe(1)
  })

  it('done by several at once seals each row once', async () => {
    for (let index = 6; index < 20; index += 1) await record(String(index))
    await Promise.all([sealNext(), sealNext(), sealNext()])
    expect(await verify()).toMatchObject({ seals: 3, rows: 19, broken: null })
  })

  it('also takes the row of a transaction that ended late, whatever its id', async () => {
    const data = { at: new Date(0), actor: 'system' as const, action: 'test.late', detail: {} }
    const subject = { subjectType: 'test', subjectId: 'late' }
    await db().auditEvent.create({ data: { id: 'aud_0', ...data, ...subject } })
    expect(await sealNext()).toBe(1)
    expect(await verify()).toMatchObject({ seals: 3, rows: 6, broken: null })
  })
})

describe('the database itself', () => {
  it.each([
    ['change a row', `update audit_event set action = 'test.forged'`],
    ['take a row out of its seal', 'update audit_event set seal_number = null'],
    ['move a row to another seal', 'update audit_event set seal_number = 2 where seal_number = 1'],
    ['delete a row', 'delete from audit_event'],
    ['empty the log', 'truncate audit_event'],
    ['change a seal', 'update audit_seal set sealed_at = now()'],
    ['delete a seal', 'delete from audit_seal'],
    ['empty the seals', 'truncate audit_seal cascade'],
  ])('refuses to %s', async (_, statement) => {
    await expect(client.query(statement)).rejects.toThrow('append-only')
    expect(await verify()).toMatchObject({ seals: 2, rows: 5, broken: null })
  })

  it('refuses a seal that does not continue the newest', async () => {
    const data = { eventIds: ['x'], digests: ['x'], hash: 'a'.repeat(64), sealedAt: new Date() }
    const forged = { ...data, number: 3, previousHash: noHash }
    await expect(db().auditSeal.create({ data: forged })).rejects.toThrow('does not continue')
  })
})

describe('verifying', () => {
  it.each([
    [
      'a row that was changed',
      `update audit_event set detail = '{"amount": 2}' where subject_id = '3'`,
      1,
      '3',
      'was changed',
    ],
    [
      'whose row it was',
      `update audit_event set ip = '203.0.113.9' where subject_id = '5'`,
      2,
      '5',
      'was changed',
    ],
    [
      'a row that was put in',
      `insert into audit_event select 'aud_z', at, actor, user_id, action, subject_type, 'forged', account_id, ip, detail, rule, 2 from audit_event where subject_id = '4'`,
      2,
      'forged',
      'was not there',
    ],
  ] as const)('names %s', async (_, statement, seal, subject, reason) => {
    await tamper(statement)
    const { broken } = await verify()
    expect(broken).toMatchObject({ seal, row: await rowOf(subject) })
    expect(broken?.reason).toContain(reason)
  })

  it('names a row that was deleted', async () => {
    const row = await rowOf('2')
    await tamper(`delete from audit_event where subject_id = '2'`)
    expect((await verify()).broken).toEqual({ seal: 1, row, reason: 'it is missing' })
  })

  it.each([
    [
      'rows in another order',
      'update audit_seal set event_ids = array(select e from unnest(event_ids) e order by e desc), digests = array(select d from unnest(digests, event_ids) as u(d, e) order by e desc) where number = 1',
      1,
      'order',
    ],
    [
      'a seal with another time',
      `update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 2`,
      2,
      'does not fit',
    ],
    ['a seal that is gone', 'delete from audit_seal where number = 1', 2, 'seal 1 is missing'],
    [
      'a seal made anew',
      `update audit_seal set hash = repeat('a', 64) where number = 1`,
      1,
      'does not fit',
    ],
  ])('names %s', async (_, statement, seal, reason) => {
    await tamper(statement)
    const { broken } = await verify()
    expect(broken?.seal).toBe(seal)
    expect(broken?.reason).toContain(reason)
  })

  it('names a row whose seal was taken away from the end of the chain', async () => {
    // Both were recorded in the same instant, so either may come first.
    const rows = [await rowOf('4'), await rowOf('5')]
    await tamper('delete from audit_seal where number = 2')
    const { broken } = await verify()
    expect(broken).toMatchObject({ seal: 2, reason: 'its seal is missing' })
    expect(rows).toContain(broken?.row)
    await record('6')
    await sealNext()
    expect((await verify()).broken).toMatchObject({
      seal: 2,
      reason: expect.stringContaining('was not there'),
    })
  })

  it('knows a head that was noted before, and misses it when the end of the log was exchanged', async () => {
    const { head } = await verify()
    await record('6')
    await sealNext()
    expect(await verify(head)).toMatchObject({ broken: null, knownHead: true })
    await tamper('delete from audit_event where seal_number >= 2')
    await tamper('delete from audit_seal where number >= 2')
    expect(await verify(head)).toMatchObject({ broken: null, knownHead: false })
  })

  it('counts the rows that wait for their seal', async () => {
    await record('6')
    expect(await countUnsealed(client)).toBe(1)
  })
})

describe('npm run audit:verify', () => {
  const run = (...args: string[]) => {
    const program = ['--import', 'tsx', 'lib/launch/verify-audit.ts', ...args]
    const done = spawnSync(process.execPath, program, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, DATABASE_URL: env().DATABASE_URL },
    })
    return { status: done.status, lines: done.stdout.trim().split('\n'), error: done.stderr }
  }

  it('says what was verified and ends with 0, or names what is broken and ends with 1', async () => {
    const { head } = await verify()
    const good = run('--head', head)
    expect(good.lines).toEqual([
      '2 seals with 5 rows fit, 0 rows wait for their seal',
      `head ${head}`,
      'the audit log is whole',
    ])
    expect(good.status).toBe(0)
    await tamper(`update audit_event set action = 'test.forged' where subject_id = '4'`)
    const bad = run()
    expect(bad.lines.at(-1)).toBe(`BROKEN at seal 2, row ${await rowOf('4')}: it was changed`)
    expect(bad.status).toBe(1)
  })
})
