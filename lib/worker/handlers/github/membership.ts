import { z } from 'zod'
import { checkMember } from '@/lib/accounts/commands/check-member'
import { followMember } from '@/lib/approvals/commands/follow-members'
import { orRetry } from '../../or-retry'
import type { GithubEvent } from './event'

const schema = z.object({
  organization: z.object({ id: z.number().int() }),
  member: z.object({ id: z.number().int() }).nullable(),
})

/** `membership` of a team: whoever it is about may have another role now, so it is read again. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (!parsed.success || parsed.data.member === null) return
  const { organization, member } = parsed.data
  orRetry(await checkMember(organization.id, member.id))
  await followMember(organization.id, member.id)
}
