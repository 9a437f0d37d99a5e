import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { now } from '@/lib/clock'
import { describeError } from '@/lib/core/describe-error'
import { db } from '@/lib/db/client'
import { askForm } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { must } from '../../support/market'

const { market, people, octo } = await askingGround({ shown: true })

beforeEach(() => db().installationRequest.deleteMany())

const ask = (form: object = {}) => askRequest(people.mei, askForm(market, octo, form))
const seen = async (actor: Actor, id: string) => must(await getRequest(actor, id, 'en'))

async function denied(): Promise<string> {
  const { requestId } = must(await ask())
  must(await denyRequest(people.olivia, { requestId, version: '1', note: 'Too dear.' }))
  return requestId
}

it('a denied request leads to the form as it was filled, says from when the same may be asked, and not to an owner', async () => {
  const id = await denied()
  const { again } = await seen(people.mei, id)
  const from = new Date(+now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const plan = market.flat.number
  expect(again?.path).toBe(
    `/listings/hexlint/setup?account=octo-labs&for=octo-labs&selection=selected&repository=201&plan=${plan}&cycle=monthly#ask-title`,
  )
  expect(again?.from?.slice(0, 10)).toBe(from)
  expect((await seen(people.olivia, id)).again).toBeNull()
})

it('a withdrawn request may be asked again at once', async () => {
  const { requestId } = must(await ask())
  must(await withdrawRequest(people.mei, { requestId }))
  expect((await seen(people.mei, requestId)).again).toMatchObject({ from: null })
})

it('what was denied before is shown with its reason on the card of the next request', async () => {
  const id = await denied()
  const next = must(await ask({ planId: market.free.id, cycle: '' })).requestId
  expect((await seen(people.olivia, next)).earlier).toMatchObject([
    { id, by: 'olivia', rule: null, note: 'Too dear.' },
  ])
})

it('the same asked too soon is refused with the day in the reader’s own language', async () => {
  await denied()
  const again = await ask()
  if (again.ok) throw new Error('it was taken')
  const [year] = String(again.error.values?.date).split('-')
  expect(describeError(again.error, 'fr').remedy).toMatch(new RegExp(`\\d+ \\S+ ${year}\\.$`))
  expect(describeError(again.error, 'en').remedy).toMatch(new RegExp(`\\S+ \\d+, ${year} on\\.$`))
})
