import type { IncomingMessage } from 'node:http'

const mostBytes = 65_536

/** The first 64 kB of an answer as text. An endless one ends here, with its connection. */
export async function readStart(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= mostBytes) break
  }
  // PostgreSQL has no place for the null character.
  return Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8').replaceAll('\0', '')
}
