import { beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listInventory } from '@/lib/inventory/queries/list-inventory'
import { approval, askForm, days } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { makePlan, must } from '../../support/market'

const { github, market, people, octo } = await askingGround({ shown: true })
const prices = { priceModel: 'flat_rate', monthlyPrice: 2400, trialDays: 14 } as const
const { id: tried } = await makePlan(market.listing, 4, prices)

beforeEach(async () => {
  await db().trialUse.deleteMany()
  await db().installationRequest.deleteMany()
})

const ask = async () =>
  must(await askRequest(people.mei, askForm(market, octo, { planId: tried }))).requestId

const costOf = async (id: string) => must(await getRequest(people.olivia, id, 'en')).cost

const eur = (amount: number) => ({ amount, currency: 'eur' })
const withTrial = { first: eur(0), each: eur(2400), year: eur(28_800), trialDays: 14 }
const withoutTrial = { first: eur(2400), each: eur(2400), year: eur(28_800), trialDays: 0 }

/** What buying does: the organization has had its trial from now on. */
async function useTrial(): Promise<void> {
  const trial = { listingId: market.listing.id, accountId: octo, startedAt: now() }
  await db().trialUse.create({ data: trial })
}

describe('what a request costs', () => {
  it('follows what is so today, as long as nobody has decided', async () => {
    const id = await ask()
    expect(await costOf(id)).toEqual(withTrial)
    await useTrial()
    expect(await costOf(id)).toEqual(withoutTrial)
  })

  it('stays as it was approved, once the trial is used up and months have passed', async () => {
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    await useTrial()
    for (const state of ['awaiting_install', 'active'] as const) {
      const endedAt = state === 'active' ? now() : null
      await db().installationRequest.update({ where: { id }, data: { state, endedAt } })
      expect(await costOf(id)).toEqual(withTrial)
    }
    // Another day counts another number of payments within twelve months.
    days(github, 100)
    people.olivia = await github.signIn('olivia')
    expect(await costOf(id)).toEqual(withTrial)
  })

  it('is what the inventory says was approved, where the subscription costs another sum by now', async () => {
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    await db().installation.create({
      data: {
        ...{ id: newId('installation'), listingId: market.listing.id, accountId: octo },
        ...{ state: 'active', source: 'github', readAt: now(), installedAt: now() },
        ...{ githubInstallationId: 9901, dueAt: now() },
      },
    })
    await useTrial()
    const owned = must(await authorizeAccount(people.olivia, octo, 'member'))
    const entries = await listInventory(owned, 'en')
    expect(entries[0]).toMatchObject({ approvedBy: ['olivia'], approvedCost: withTrial.year })
    await db().installation.deleteMany()
  })

  it('is what the decider left of it, not what was asked', async () => {
    const asked = askForm(market, octo, { planId: market.perUnit.id, units: '9' })
    const id = must(await askRequest(people.mei, asked)).requestId
    must(await approveRequest(people.olivia, await approval(id, { units: '5' })))
    expect(await costOf(id)).toMatchObject({ first: eur(2000), year: eur(24_000) })
  })

  it('is that of the day of the decision where it was approved before amounts were kept', async () => {
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    await useTrial()
    const data = { approvedCost: Prisma.DbNull }
    await db().installationRequest.update({ where: { id }, data })
    expect(await costOf(id)).toEqual(withTrial)
  })

  it('is that of its last day where it ended without a decision', async () => {
    const id = await ask()
    must(await withdrawRequest(people.mei, { requestId: id }))
    await useTrial()
    expect(await costOf(id)).toEqual(withTrial)
  })
})
