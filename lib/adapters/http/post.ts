import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isAllowedPort } from './allowed-port'
import type { Line } from './open-line'
import { readStart } from './read-start'
import type { AddressFailure, CheckedAddress } from './resolve-address'

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  /** For the whole call, in milliseconds. */
  timeout: number
}

/** What came back, or why nothing did. `body` is the first 64 kB. */
export type PostAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'failure'; reason: PostFailure }

export type PostFailure =
  | AddressFailure
  | 'port_refused'
  | 'timeout'
  | 'tls_failed'
  | 'connection_failed'

/**
 * Sends a body to an address that someone else gave, and never throws. The connection goes to the
 * very address that was checked, on a port for the web; redirects are not followed.
 */
export async function post(call: Post, line: Line): Promise<PostAnswer> {
  const url = new URL(call.url)
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '') {
    return { kind: 'failure', reason: 'address_refused' }
  }
  const signal = AbortSignal.timeout(call.timeout)
  try {
    const found = await unlessAborted(line.addressOf(url.hostname), signal)
    if (typeof found === 'string') return { kind: 'failure', reason: found }
    if (!isAllowedPort(url, found)) return { kind: 'failure', reason: 'port_refused' }
    return await send({ call, url, address: found, line, signal })
  } catch (error) {
    return { kind: 'failure', reason: signal.aborted ? 'timeout' : reasonOf(error) }
  }
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'))
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

interface Sending {
  call: Post
  url: URL
  address: CheckedAddress
  line: Line
  signal: AbortSignal
}

function send(sending: Sending): Promise<PostAnswer> {
  const { call, url, address, line, signal } = sending
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? secure : plain
    const outgoing: ClientRequest = open(url, {
      method: 'POST',
      headers: { ...call.headers, 'Content-Length': Buffer.byteLength(call.body) },
      agent: line.agent(url.protocol),
      signal,
      lookup: (_host, { all }, done) =>
        all ? done(null, [address]) : done(null, address.address, address.family),
    })
    let answered = false
    outgoing.on('error', (error) => {
      // The other side closed a connection that was kept open just as it was used again.
      if (outgoing.reusedSocket && !answered && !signal.aborted) resolve(send(sending))
      else reject(error)
    })
    outgoing.on('response', (incoming) => {
      answered = true
      readStart(incoming).then(
        (body) => resolve({ kind: 'answer', ...headOf(incoming), body }),
        reject,
      )
    })
    outgoing.end(call.body)
  })
}

function headOf({ statusCode = 0, headers }: IncomingMessage) {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  return { status: statusCode, headers: Object.fromEntries(entries.slice(0, 50)) }
}

function reasonOf(error: unknown): PostFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const tls = /^(ERR_TLS|ERR_SSL|CERT_|EPROTO)|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|HOSTNAME/
  return tls.test(code) ? 'tls_failed' : 'connection_failed'
}
