import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLine } from '@/lib/adapters/http/open-line'
import { post } from '@/lib/adapters/http/post'
import { type Receiver, startReceiver } from '../../support/receiver'

let receiver: Receiver

beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())

const call = (url: string) => ({ url, headers: {}, body: '{}', timeout: 2_000 })

it('connects to the very address that was checked, whatever the name resolves to by then', async () => {
  const line = openLine([])
  const checked = { address: '127.0.0.1', family: 4, internal: true } as const
  const { port } = new URL(receiver.url)
  const url = `http://rebound.invalid:${port}/hook`
  const answer = await post(call(url), { ...line, addressOf: async () => checked })
  expect(answer).toMatchObject({ kind: 'answer', status: 200 })
  expect(receiver.received.at(-1)?.headers.host).toBe(`rebound.invalid:${port}`)
  line.close()
})

it.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://169.254.169.254/latest/meta-data',
  'http://[fd00:ec2::254]/latest/meta-data',
])('sends nothing to %s, which is not public', async (url) => {
  const line = openLine([])
  const refused = { kind: 'failure', reason: 'address_refused' }
  expect(await post(call(url), line)).toEqual(refused)
  line.close()
})
