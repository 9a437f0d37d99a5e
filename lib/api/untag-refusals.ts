import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'

interface Started {
  request: IncomingMessage
  response: ServerResponse
}

function isStarted(message: unknown): message is Started {
  if (typeof message !== 'object' || message === null) return false
  if (!('request' in message && 'response' in message)) return false
  return message.request instanceof IncomingMessage && message.response instanceof ServerResponse
}

function untag({ request, response }: Started): void {
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    if (response.statusCode < 400 || name.toLowerCase() !== 'etag') return set(name, value)
    delete request.headers['if-none-match']
    delete request.headers['if-modified-since']
    return response
  }
}

/**
 * Refusals have no tag and are sent whole: conditions are for what else would be a success (RFC 9110
 * §13.2.1). Next.js tags every page before it compares, so that a 404 would answer 304.
 */
export function untagRefusals(): void {
  subscribe('http.server.request.start', (message) => {
    if (isStarted(message)) untag(message)
  })
}
