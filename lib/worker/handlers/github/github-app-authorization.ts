import { z } from 'zod'
import { checkAuthorization } from '@/lib/accounts/commands/check-authorization'
import { orRetry } from '../../or-retry'
import type { GithubEvent } from './event'

const schema = z.object({ sender: z.object({ id: z.number().int() }) })

/** `github_app_authorization` revoked: whether the person's token still holds is read again. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (parsed.success) orRetry(await checkAuthorization(parsed.data.sender.id))
}
