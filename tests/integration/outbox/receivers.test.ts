import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { openLine } from '@/lib/adapters/http/open-line'
import { post } from '@/lib/adapters/http/post'
import { selfSigned } from '../../support/certificate'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port }: Partial<AddressInfo> = Object(server.address())
  return port ?? 0
}

const serve = async (answer: RequestListener) =>
  `http://127.0.0.1:${await listen(createServer(answer))}/hook`

async function send(url: string, { timeout = 10_000, times = 1 } = {}) {
  const line = openLine(['127.0.0.0/8'])
  try {
    const answers = []
    for (let sent = 0; sent < times; sent += 1) {
      answers.push(await post({ url, headers: {}, body: '{}', timeout }, line))
    }
    return answers
  } finally {
    line.close()
  }
}

it('keeps the first 64 kB of an answer of 2 MB', async () => {
  const url = await serve((_, response) => response.end('x'.repeat(2_000_000)))
  const [answer] = await send(url)
  expect(answer).toMatchObject({ kind: 'answer', status: 200, body: 'x'.repeat(65_536) })
})

it('gives a slow drip of an answer no more time than any other', async () => {
  const url = await serve((_, response) => {
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const begun = performance.now()
  expect(await send(url, { timeout: 300 })).toEqual([{ kind: 'failure', reason: 'timeout' }])
  expect(performance.now() - begun).toBeLessThan(3_000)
})

it('says that nothing was answered in time by a receiver that takes the call and keeps still', async () => {
  expect(await send(await serve(() => {}), { timeout: 200 })).toEqual([
    { kind: 'failure', reason: 'timeout' },
  ])
})

it('trusts no certificate that nobody vouches for', async () => {
  const server = createSecureServer(selfSigned(), (_, response) => response.end('ok'))
  const url = `https://127.0.0.1:${await listen(server)}/hook`
  expect(await send(url)).toEqual([{ kind: 'failure', reason: 'tls_failed' }])
})

it('says that there is no connection where nobody listens or somebody hangs up', async () => {
  const url = await serve((request) => request.socket.destroy())
  const closed = await serve(() => {})
  servers.pop()?.close()
  expect([...(await send(url)), ...(await send(closed))]).toEqual([
    { kind: 'failure', reason: 'connection_failed' },
    { kind: 'failure', reason: 'connection_failed' },
  ])
})

it('uses one connection for several calls in a row, and another when it was closed meanwhile', async () => {
  const sockets = new Set<Socket>()
  let calls = 0
  const url = await serve((request, response) => {
    sockets.add(request.socket)
    calls += 1
    response.end('ok')
    // As a server does whose time for an idle connection is over.
    if (calls === 3) response.on('finish', () => request.socket.destroy())
  })
  const answers = await send(url, { times: 6 })
  expect(answers.map(({ kind }) => kind)).toEqual(Array(6).fill('answer'))
  expect(calls).toBe(6)
  expect(sockets.size).toBe(2)
})

it('takes a redirect for the answer that it is', async () => {
  const elsewhere = { location: 'http://127.0.0.1:9/' }
  const url = await serve((_, response) => response.writeHead(302, elsewhere).end())
  expect(await send(url)).toMatchObject([{ kind: 'answer', status: 302, headers: elsewhere }])
})
