import { Agent as PlainAgent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { type AddressFailure, type CheckedAddress, resolveAddress } from './resolve-address'

/** A connection that is kept for several calls in a row to one place, with the address that was checked when it was opened. */
export interface Line {
  agent(protocol: string): PlainAgent
  addressOf(hostname: string): Promise<CheckedAddress | AddressFailure>
  close(): void
}

/** Opens a line. Whoever opens it closes it within seconds: a name is looked up once for as long as it is open. */
export function openLine(allowedNetworks: readonly string[]): Line {
  const one = { keepAlive: true, maxSockets: 1 }
  const agents = { plain: new PlainAgent(one), secure: new SecureAgent(one) }
  const found = new Map<string, Promise<CheckedAddress | AddressFailure>>()
  return {
    agent: (protocol) => (protocol === 'https:' ? agents.secure : agents.plain),
    addressOf(hostname) {
      const known = found.get(hostname) ?? resolveAddress(hostname, allowedNetworks)
      found.set(hostname, known)
      return known
    },
    close() {
      agents.plain.destroy()
      agents.secure.destroy()
    },
  }
}
