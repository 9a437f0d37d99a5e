import { notFound } from '@/lib/api/v3/errors'
import { appRoute } from '@/lib/api/v3/route'
import { err, ok } from '@/lib/core/result'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'

export const dynamic = 'force-dynamic'

export const GET = appRoute(
  'apps/webhooks#get-a-webhook-configuration-for-an-app',
  async ({ caller }) => {
    const webhook = await getWebhook(caller)
    if (webhook === null) return err(notFound)
    const { url } = webhook
    return ok({ body: { content_type: 'json', insecure_ssl: '0', secret: '********', url } })
  },
)
