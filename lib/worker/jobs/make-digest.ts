import { makeDigest } from '@/lib/notifications/commands/make-digest'

/** Makes a person's daily mail. */
export async function handle({ userId }: { userId: string }): Promise<void> {
  await makeDigest(userId)
}
