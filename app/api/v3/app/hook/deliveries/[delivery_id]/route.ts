import { notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { appRoute } from '@/lib/api/v3/route'
import { toDeliveryJson } from '@/lib/api/v3/to-delivery-json'
import { err, ok } from '@/lib/core/result'
import { getDelivery } from '@/lib/webhooks/queries/get-delivery'

export const dynamic = 'force-dynamic'

export const GET = appRoute<{ delivery_id: string }>(
  'apps/webhooks#get-a-delivery-for-an-app-webhook',
  async ({ caller, params }) => {
    const id = readId(params.delivery_id)
    if (!id.ok) return id
    const delivery = await getDelivery(caller, id.value)
    return delivery === null ? err(notFound) : ok({ body: toDeliveryJson(delivery) })
  },
)
