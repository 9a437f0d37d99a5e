import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get } from '@/lib/adapters/http/get'

let server: Server
let url: string

beforeAll(async () => {
  server = createServer(({ url: path }, response) => {
    if (path === '/slow') return
    if (path === '/elsewhere') response.writeHead(302, { location: '/text' })
    response.end(path === '/long' ? 'x'.repeat(1_000_000) : 'a token')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const read = (path: string, allowedNetworks: string[] = ['127.0.0.0/8'], timeout = 2_000) =>
  get({ url: path, timeout, allowedNetworks })

describe('reading an address that somebody else gave', () => {
  it('answers what is there', async () => {
    expect(await read(`${url}/text`)).toEqual({ status: 200, body: 'a token' })
  })

  it('follows no redirect', async () => {
    expect((await read(`${url}/elsewhere`))?.status).toBe(302)
  })

  it('reads no more than 64 kB', async () => {
    expect((await read(`${url}/long`))?.body).toHaveLength(65_536)
  })

  it('gives up when nothing comes', async () => {
    expect(await read(`${url}/slow`, undefined, 200)).toBeNull()
  })

  it.each(['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]/', 'http://10.1.2.3/'])(
    'never reads %s, which is not public',
    async (address) => {
      expect(await read(address, [])).toBeNull()
    },
  )

  it.each(['ftp://example.com/', 'file:///etc/hosts', 'http://me@example.com/', 'nonsense'])(
    'never reads %s, which is no page',
    async (address) => {
      expect(await read(address)).toBeNull()
    },
  )
})
