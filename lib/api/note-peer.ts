import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

const header = 'x-forwarded-for'

function isStarted(message: unknown): message is { request: IncomingMessage } {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false
  return message.request instanceof IncomingMessage
}

/**
 * Writes who is at the other end of the connection after what `X-Forwarded-For` already says, as
 * every proxy on the way does: what stands there then is not only what the client likes to say.
 */
export function notePeer(request: Pick<IncomingMessage, 'headers' | 'socket'>): void {
  const said = request.headers[header] ?? []
  const peer = request.socket.remoteAddress ?? 'unknown'
  request.headers[header] = [said, peer].flat().join(', ')
}

/** Notes the peer of every request before Next.js sees it. */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    if (isStarted(message)) notePeer(message.request)
  })
}
