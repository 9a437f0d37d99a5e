import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isAllowedPort } from './allowed-port'
import { readStart } from './read-start'
import { type CheckedAddress, resolveAddress } from './resolve-address'

interface Get {
  url: string
  /** For the whole call, in milliseconds. */
  timeout: number
  /** Networks that may be called although they are not public. */
  allowedNetworks: readonly string[]
}

/** What an address that someone else gave says to a reader: its status and the first 64 kB. */
export interface GetAnswer {
  status: number
  body: string
}

/**
 * Reads an address that someone else gave, and never throws: null when it may not be called or does
 * not answer in time. The connection goes to the very address that was checked; redirects are not
 * followed (design §9).
 */
export async function get({ url: text, timeout, allowedNetworks }: Get): Promise<GetAnswer | null> {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    return null
  const address = await resolveAddress(url.hostname, allowedNetworks)
  if (typeof address === 'string' || !isAllowedPort(url, address)) return null
  try {
    return await ask(url, address, AbortSignal.timeout(timeout))
  } catch {
    return null
  }
}

function ask(url: URL, address: CheckedAddress, signal: AbortSignal): Promise<GetAnswer> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? secure : plain
    const answer = (incoming: IncomingMessage) => {
      readStart(incoming).then(
        (body) => resolve({ status: incoming.statusCode ?? 0, body }),
        reject,
      )
    }
    const outgoing = open(url, {
      agent: false,
      signal,
      headers: { 'User-Agent': 'Souk' },
      lookup: (_host, { all }, done) =>
        all ? done(null, [address]) : done(null, address.address, address.family),
    })
    outgoing.on('error', reject)
    outgoing.on('response', answer)
    outgoing.end()
  })
}
