import { createServer } from 'node:net'

/** Whether this process may listen on the port; `host` is an address of this machine. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port that nobody listens on right now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host, exclusive: true }, () => {
      const address = server.address()
      if (!address || typeof address === 'string') return reject(new Error('No port was given.'))
      server.close(() => resolve(address.port))
    })
  })
}

/** The port that was used before if it is still free, else another one. */
export async function portLike(before: number | undefined): Promise<number> {
  if (before && (await isFree(before))) return before
  return freePort()
}
