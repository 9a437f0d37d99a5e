import { createServer } from 'node:http'
import { sendEtagResponse } from 'next/dist/server/send-payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { untagRefusals } from '@/lib/api/untag-refusals'

const tag = '"page"'
/** Answers as Next.js does: its status, then its tag and what the client has. */
const server = createServer((request, response) => {
  response.statusCode = Number(request.url?.slice(1))
  if (!sendEtagResponse(request, response, tag)) response.end('whole')
})

async function answered(status: number, given: string) {
  const place = server.address()
  const port = typeof place === 'object' ? place?.port : 0
  const headers = { 'if-none-match': given, 'cache-control': 'max-age=0' }
  const response = await fetch(`http://127.0.0.1:${port}/${status}`, { headers })
  return [response.status, response.headers.get('etag'), await response.text()]
}

beforeAll(async () => {
  untagRefusals()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

it.each([404, 400, 410])(
  'a page that answers %i is sent whole, whatever the client has',
  async (status) => {
    for (const given of [tag, '*']) {
      expect(await answered(status, given)).toEqual([status, null, 'whole'])
    }
  },
)

it('a page that is there is not sent again to whoever has it', async () => {
  expect(await answered(200, tag)).toEqual([304, tag, ''])
  expect(await answered(200, '"other"')).toEqual([200, tag, 'whole'])
})
