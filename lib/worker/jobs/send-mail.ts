import { deliverMail } from '@/lib/notifications/commands/deliver-mail'

/** Sends a mail. */
export async function handle({ mailId }: { mailId: string }): Promise<void> {
  await deliverMail(mailId)
}
