import { z } from 'zod'
import { invalidField } from '@/lib/api/v3/errors'
import { readPaging } from '@/lib/api/v3/paging'
import { appRoute } from '@/lib/api/v3/route'
import { toDeliveryItemJson } from '@/lib/api/v3/to-delivery-json'
import { err, ok } from '@/lib/core/result'
import { listDeliveries } from '@/lib/webhooks/queries/list-deliveries'

const filtersSchema = z.object({
  status: z.enum(['success', 'failure']).nullable(),
  redelivery: z.stringbool({ truthy: ['true'], falsy: ['false'] }).nullable(),
})

function nextLink(url: URL, cursor: string | null): Record<string, string> {
  if (cursor === null) return {}
  const next = new URL(url)
  next.searchParams.set('cursor', cursor)
  return { Link: `<${next.href}>; rel="next"` }
}

export const dynamic = 'force-dynamic'

export const GET = appRoute('apps/webhooks#list-deliveries-for-an-app-webhook', async (call) => {
  const query = call.url.searchParams
  const filters = filtersSchema.safeParse({
    status: query.get('status'),
    redelivery: query.get('redelivery'),
  })
  if (!filters.success) {
    return err(invalidField('HookDelivery', String(filters.error.issues[0]?.path[0])))
  }
  const { perPage: size } = readPaging(query)
  const cursor = query.get('cursor')
  const page = await listDeliveries(call.caller, { ...filters.data, cursor, size })
  if (!page.ok) return err(invalidField('HookDelivery', 'cursor'))
  const { items, nextCursor } = page.value
  return ok({ body: items.map(toDeliveryItemJson), headers: nextLink(call.url, nextCursor) })
})
