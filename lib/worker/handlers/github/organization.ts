import { z } from 'zod'
import { checkMember } from '@/lib/accounts/commands/check-member'
import { checkOrganization } from '@/lib/accounts/commands/check-organization'
import { followMember } from '@/lib/approvals/commands/follow-members'
import { orRetry } from '../../or-retry'
import type { GithubEvent } from './event'

const schema = z.object({
  organization: z.object({ id: z.number().int() }),
  membership: z.object({ user: z.object({ id: z.number().int() }).nullish() }).optional(),
})

/** `organization`: somebody joined or left, or it was renamed or deleted. The role or the name is read again, and what hangs on it followed. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (!parsed.success) return
  const { organization, membership } = parsed.data
  orRetry(await checkOrganization(organization.id))
  if (!membership?.user) return
  orRetry(await checkMember(organization.id, membership.user.id))
  await followMember(organization.id, membership.user.id)
}
