import { type ApiError, notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { appRoute } from '@/lib/api/v3/route'
import { err, ok } from '@/lib/core/result'
import { redeliver } from '@/lib/webhooks/commands/redeliver'

const paused: ApiError = {
  status: 422,
  message: 'The webhook is not active, so nothing can be redelivered.',
}

export const dynamic = 'force-dynamic'

export const POST = appRoute<{ delivery_id: string }>(
  'apps/webhooks#redeliver-a-delivery-for-an-app-webhook',
  async ({ caller, params }) => {
    const id = readId(params.delivery_id)
    if (!id.ok) return id
    const asked = await redeliver(caller, id.value, { type: 'system' })
    if (asked.ok) return ok({ status: 202, body: {} })
    return err(asked.error.code === 'webhook_paused' ? paused : notFound)
  },
)
