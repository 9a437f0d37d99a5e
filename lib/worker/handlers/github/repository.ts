import { z } from 'zod'
import { followRepository } from '@/lib/approvals/commands/follow-repository'
import type { GithubEvent } from './event'

const schema = z.object({ repository: z.object({ id: z.number().int() }) })

/** `repository`: it was renamed, transferred or deleted. What names it is looked at again. */
export async function handle({ payload }: GithubEvent): Promise<void> {
  const parsed = schema.safeParse(payload)
  if (parsed.success) await followRepository(parsed.data.repository.id)
}
