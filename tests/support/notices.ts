import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { notify } from '@/lib/notifications/commands/notify'
import type { NoticeContent, NoticeKind } from '@/lib/notifications/schema'
import type { Audience } from '@/lib/notifications/types'

let connections = 9000

/** What a request of octo-labs for Hexlint tells. */
export function aboutRequest(kind: NoticeKind, id = 'req_1'): NoticeContent {
  const data = { id, listing: 'Hexlint', account: 'octo-labs', person: 'mei', facts: [] }
  return { kind, data }
}

/** Tells people something, in a transaction of its own. */
export function tell(key: string, audience: Audience, content: NoticeContent): Promise<void> {
  return transaction((tx) => notify(tx, key, audience, content))
}

/** An organization's connection by one of its owners, with the address given. */
export async function connectWith(
  organizationId: string,
  { userId }: Actor,
  contactEmail: string,
): Promise<void> {
  connections += 1
  const at = now()
  await db().organizationConnection.create({
    data: {
      organizationId,
      githubInstallationId: connections,
      contactEmail,
      contactLocale: 'fr',
      declaredById: userId,
      declaredAt: at,
      connectedById: userId,
      connectedAt: at,
      readAt: at,
    },
  })
}
