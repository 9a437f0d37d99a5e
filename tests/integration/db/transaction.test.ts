import { describe, expect, it } from 'vitest'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { type Transaction, transaction } from '@/lib/db/transaction'
import { makeAccount } from '../../support/market'

const logins = async () => (await db().account.findMany()).map(({ login }) => login)

async function renamed(tx: Transaction, id: string, login: string) {
  await tx.account.update({ where: { id }, data: { login } })
}

describe('a transaction', () => {
  it('keeps what was written where the command answers a value', async () => {
    const { id } = await makeAccount('User', 'before-keep')
    expect(await transaction(async (tx) => ok(await renamed(tx, id, 'kept')))).toMatchObject({
      ok: true,
    })
    expect(await logins()).toContain('kept')
  })

  it('undoes what was written where the command refuses, and answers the refusal', async () => {
    const { id } = await makeAccount('User', 'before-refuse')
    const refused = err(domainError('conflict', { field: 'login' }))
    const answer = await transaction(async (tx) => {
      await renamed(tx, id, 'half-done')
      return refused
    })
    expect(answer).toEqual(refused)
    expect(await logins()).not.toContain('half-done')
  })

  it('undoes what was written where something breaks, and lets that be known', async () => {
    const { id } = await makeAccount('User', 'before-break')
    const broken = transaction(async (tx) => {
      await renamed(tx, id, 'broken')
      throw new Error('A bug')
    })
    await expect(broken).rejects.toThrow('A bug')
    expect(await logins()).not.toContain('broken')
  })
})
