import { toInstallationRequestEvent } from '@/lib/api/installation-request'
import { toMarketplacePurchaseEvent } from '@/lib/api/marketplace-purchase'
import { requestEventSchema } from '@/lib/approvals/schema'
import type { OutboxEvent } from '@/lib/db/generated/client'
import { drain } from '@/lib/outbox/drain'
import { queuePausedMail } from '@/lib/publishers/commands/queue-paused-mail'
import { purchaseEventSchema } from '@/lib/purchases/schema'

/** The body of a webhook: made from what was kept when it happened, so that every attempt sends the same. */
function render({ event, payload }: OutboxEvent): string {
  if (event === 'installation_request') {
    return JSON.stringify(toInstallationRequestEvent(requestEventSchema.parse(payload)))
  }
  return JSON.stringify(toMarketplacePurchaseEvent(purchaseEventSchema.parse(payload)))
}

/** Sends what is due at one endpoint. */
export async function handle({ endpointId }: { endpointId: string }): Promise<void> {
  await drain(endpointId, { render, tellPaused: queuePausedMail })
}
