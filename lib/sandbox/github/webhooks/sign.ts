import { createHmac } from 'node:crypto'
import type { App } from '../store/apps'

function signature(algorithm: 'sha1' | 'sha256', secret: string, payload: string): string {
  return `${algorithm}=${createHmac(algorithm, secret).update(payload).digest('hex')}`
}

/** The headers GitHub sends with a webhook; signatures only when the app has a secret. */
export function webhookHeaders(
  app: App,
  delivery: { guid: string; event: string; payload: string },
): Record<string, string> {
  const { webhookSecret: secret } = app
  const signatures: Record<string, string> = {}
  if (secret !== null) {
    signatures['X-Hub-Signature'] = signature('sha1', secret, delivery.payload)
    signatures['X-Hub-Signature-256'] = signature('sha256', secret, delivery.payload)
  }
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/5a4d0b0',
    'X-GitHub-Delivery': delivery.guid,
    'X-GitHub-Event': delivery.event,
    'X-GitHub-Hook-ID': String(app.id),
    'X-GitHub-Hook-Installation-Target-ID': String(app.id),
    'X-GitHub-Hook-Installation-Target-Type': 'integration',
    ...signatures,
  }
}
