import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { InboxEvent } from '@/lib/db/generated/client'
import { githubEvents } from '../github-events'
import { stripePayloadSchema } from '../handlers/stripe/event'
import { stripeEvents } from '../stripe-events'

/** Handles a webhook from the inbox once; one that fails keeps its error and is tried again. */
export async function handle({ inboxEventId }: { inboxEventId: string }): Promise<void> {
  const row = await db().inboxEvent.findUnique({ where: { id: inboxEventId } })
  if (row === null || row.handledAt !== null) return
  try {
    await dispatch(row)
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 1_000) : 'unknown'
    await db().inboxEvent.update({ where: { id: row.id }, data: { lastError } })
    throw error
  }
  await db().inboxEvent.update({
    where: { id: row.id },
    data: { handledAt: now(), lastError: null },
  })
}

async function dispatch({ id, source, deliveryId, event, payload }: InboxEvent): Promise<void> {
  if (source === 'github') {
    const handler = await githubEvents[event]?.()
    return handler?.handle({ id, event, payload })
  }
  if (source === 'github_app') {
    const [listingId = ''] = deliveryId.split(':')
    const { handle: handleForwarded } = await import('../handlers/github-app/forwarded')
    return handleForwarded({ listingId, event, payload })
  }
  const parsed = stripePayloadSchema.safeParse(payload)
  // The platform's own account sells nothing.
  if (!parsed.success) return
  const { account, data } = parsed.data
  const handler = await stripeEvents[event]?.()
  await handler?.handle({ account, object: data.object })
}
