import { z } from 'zod'
import { checkConnection } from '@/lib/accounts/commands/check-connection'
import { checkOrganization } from '@/lib/accounts/commands/check-organization'
import { orRetry } from '../../or-retry'
import type { GithubEvent } from './event'

const schema = z.object({
  installation: z.object({
    id: z.number().int(),
    account: z.object({ id: z.number().int() }).optional(),
  }),
})

/** `installation` and `installation_repositories` of the marketplace's own app, whatever happened: how it stands is read again, and so is the account, which may be gone with it. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (!parsed.success) return
  const { id, account } = parsed.data.installation
  orRetry(await checkConnection(id))
  if (account !== undefined) orRetry(await checkOrganization(account.id))
}
