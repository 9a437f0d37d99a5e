import { Webhooks } from '@octokit/webhooks'
import { env } from '../../env'

/** Whether these very bytes were signed with a secret; compared in constant time. */
export async function isSignedWith(
  secret: string,
  body: string,
  signature: string,
): Promise<boolean> {
  // Octokit throws at an empty body, which GitHub never sends.
  return body !== '' && (await new Webhooks({ secret }).verify(body, signature))
}

/** Whether GitHub signed these very bytes, with the webhook secret of today or, while it rotates, the one before; compared in constant time. */
export async function verifyWebhook(body: string, signature: string): Promise<boolean> {
  const { GITHUB_WEBHOOK_SECRET, GITHUB_WEBHOOK_SECRET_OLD } = env()
  const secrets = [GITHUB_WEBHOOK_SECRET, GITHUB_WEBHOOK_SECRET_OLD].filter(isSet)
  for (const secret of secrets) {
    if (await isSignedWith(secret, body, signature)) return true
  }
  return false
}

function isSet(secret: string | undefined): secret is string {
  return secret !== undefined
}
