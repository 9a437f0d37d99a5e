import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { type CheckedAddress, resolveAddress } from './resolve-address'

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  /** For the whole call, in milliseconds. */
  timeout: number
  /** Networks that may be called although they are not public. */
  allowedNetworks: readonly string[]
}

/** What came back, or why nothing did. `body` holds at most 10,000 characters. */
export type PostAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'failure'; reason: PostFailure }

type PostFailure = 'address_refused' | 'timeout' | 'connection_failed'

const longestBody = 10_000

/**
 * Sends a body to an address that someone else gave, and never throws. The host is resolved once and
 * the connection goes to the very address that was checked; redirects are not followed.
 */
export async function post(call: Post): Promise<PostAnswer> {
  const url = new URL(call.url)
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '') {
    return { kind: 'failure', reason: 'address_refused' }
  }
  const address = await resolveAddress(url.hostname, call.allowedNetworks)
  if (address === null) return { kind: 'failure', reason: 'address_refused' }
  const signal = AbortSignal.timeout(call.timeout)
  try {
    return await send(call, url, address, signal)
  } catch {
    return { kind: 'failure', reason: signal.aborted ? 'timeout' : 'connection_failed' }
  }
}

function send(
  { headers, body }: Post,
  url: URL,
  { address, family }: CheckedAddress,
  signal: AbortSignal,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? secure : plain
    const outgoing: ClientRequest = open(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      agent: false,
      signal,
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family),
    })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      read(incoming).then(
        (text) => resolve({ kind: 'answer', ...headOf(incoming), body: text }),
        reject,
      )
    })
    outgoing.end(body)
  })
}

/** Reads no more than is kept: an endless answer ends here. */
async function read(incoming: IncomingMessage): Promise<string> {
  let text = ''
  incoming.setEncoding('utf8')
  for await (const chunk of incoming) {
    text += chunk
    if (text.length >= longestBody) break
  }
  // PostgreSQL has no place for the null character.
  return text.slice(0, longestBody).replaceAll('\0', '')
}

function headOf({ statusCode = 0, headers }: IncomingMessage) {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  return { status: statusCode, headers: Object.fromEntries(entries.slice(0, 50)) }
}
