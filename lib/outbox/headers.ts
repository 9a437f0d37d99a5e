import { createHmac } from 'node:crypto'

/** What the headers of a delivery are made from. `hookId` is the number that GitHub's headers carry. */
export interface HeaderFacts {
  event: string
  guid: string
  hookId: number
  secret: string
  body: string
}

/** The headers of GitHub's webhooks ("Webhook events and payloads", Delivery headers), so that its libraries verify them unchanged. */
export function headersOf({
  event,
  guid,
  hookId,
  secret,
  body,
}: HeaderFacts): Record<string, string> {
  const sign = (algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/souk',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': event,
    'X-GitHub-Hook-ID': String(hookId),
    'X-GitHub-Hook-Installation-Target-ID': String(hookId),
    'X-GitHub-Hook-Installation-Target-Type': 'marketplace::listing',
    'X-Hub-Signature': sign('sha1'),
    'X-Hub-Signature-256': sign('sha256'),
  }
}
