import { expect, it } from 'vitest'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { approval, askForm, days, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { must } from '../../support/market'

const { github, market, people, octo } = await askingGround()

it('what was approved and waits is recalled to whoever acts, and its end announced to who asked', async () => {
  const { requestId: id } = must(await askRequest(people.mei, askForm(market, octo)))
  must(await approveRequest(people.olivia, await approval(id)))
  days(github, 3)
  must(await checkRequest(id))
  must(await checkRequest(id))
  const waiting = (await told(id)).filter((one) => one.startsWith('request_waiting'))
  expect(waiting).toContain('request_waiting to olivia@people.example')
  expect(waiting.join()).not.toContain('mei')
  expect(new Set(waiting).size).toBe(waiting.length)
  days(github, 25)
  must(await checkRequest(id))
  expect(await told(id)).toContain('request_expiring to mei@people.example')
})
