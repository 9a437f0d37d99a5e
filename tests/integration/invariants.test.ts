import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

describe('the database', () => {
  it('refuses to change or delete an audit event', async () => {
    const event = await db().auditEvent.create({
      data: {
        id: 'aud_1',
        at: new Date(),
        actor: 'system',
        action: 'test.run',
        subjectType: 'test',
        subjectId: '1',
        detail: {},
      },
    })
    await expect(
      db().auditEvent.update({ where: { id: event.id }, data: { action: 'test.forged' } }),
    ).rejects.toThrow('append-only')
    await expect(db().auditEvent.delete({ where: { id: event.id } })).rejects.toThrow('append-only')
  })

  it('keeps nothing of a transaction that failed', async () => {
    const failing = transaction(async (tx) => {
      await tx.cacheTag.create({ data: { tag: 'lost', changedAt: new Date() } })
      throw new Error('after the write')
    })
    await expect(failing).rejects.toThrow('after the write')
    expect(await db().cacheTag.count({ where: { tag: 'lost' } })).toBe(0)
  })
})
