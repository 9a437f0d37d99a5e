import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Whether this process may listen on the port; `host` is an address of this machine. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Below what Linux and macOS give to connections by themselves, so that none of them takes a port between its choice and its use. */
const lowest = 20_000
const highest = 32_767

const given = new Set<number>()

/** A port that nobody listens on right now, and that this process has not given before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest + 1)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

/** The port that was used before if it is still free, else another one. */
export async function portLike(before: number | undefined): Promise<number> {
  if (before && (await isFree(before))) return before
  return freePort()
}
