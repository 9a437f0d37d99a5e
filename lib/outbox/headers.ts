import { createHmac } from 'node:crypto'

/** What the headers of a delivery are made from. `hookId` is the number that GitHub's headers carry. */
export interface HeaderFacts {
  event: string
  guid: string
  hookId: number
  secret: string
  /** During a rotation: the secret that will sign afterwards. */
  nextSecret: string | null
  body: string
}

function sign(algorithm: 'sha1' | 'sha256', secret: string, body: string): string {
  return `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
}

/** The headers of GitHub's webhooks ("Webhook events and payloads", Delivery headers), so that its libraries verify them unchanged; during a rotation a second signature of our own beside them. */
export function headersOf(facts: HeaderFacts): Record<string, string> {
  const { event, guid, hookId, secret, nextSecret, body } = facts
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/souk',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': event,
    'X-GitHub-Hook-ID': String(hookId),
    'X-GitHub-Hook-Installation-Target-ID': String(hookId),
    'X-GitHub-Hook-Installation-Target-Type': 'marketplace::listing',
    'X-Hub-Signature': sign('sha1', secret, body),
    'X-Hub-Signature-256': sign('sha256', secret, body),
    ...(nextSecret === null
      ? {}
      : { 'X-Souk-Signature-256-Next': sign('sha256', nextSecret, body) }),
  }
}
