import { checkDomain } from '@/lib/publishers/commands/check-domain'

/** Looks again whether a publisher's domain is proved. What was not found is kept in its row, which says when to look again. */
export async function handle({ publisherId }: { publisherId: string }): Promise<void> {
  await checkDomain(publisherId, { type: 'system' })
}
