import { z } from 'zod'
import { checkConnection } from '@/lib/accounts/commands/check-connection'
import { orRetry } from '../../or-retry'
import type { GithubEvent } from './event'

const schema = z.object({ installation: z.object({ id: z.number().int() }) })

/** `installation` and `installation_repositories` of the marketplace's own app, whatever happened: how it stands is read again. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (parsed.success) orRetry(await checkConnection(parsed.data.installation.id))
}
