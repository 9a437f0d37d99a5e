import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { createNodeMiddleware, Probot } from 'probot'
import { expect, it } from 'vitest'
import { type Listening, listen } from '@/lib/sandbox/listen'
import { appKey } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const secret = 'the-secret-of-the-webhook'
const api = openApi()

/** What an app learns about its customer when it is told of a purchase. */
interface Learnt {
  plan: number | undefined
  sold: number
}

/** An app as Probot's documentation shows it: on a purchase it asks the marketplace who bought what. Only addresses are given. */
async function startApp(learnt: Learnt[], own: object, ofEachCall: object): Promise<Listening> {
  const credentials = { appId: 301, privateKey: appKey(), secret }
  const probot = new Probot({ ...credentials, logLevel: 'fatal', ...own })
  const middleware = await createNodeMiddleware(
    (app) => {
      app.on('marketplace_purchase.purchased', async ({ payload }) => {
        const { apps } = (await app.auth()).rest
        const { data } = await apps.getSubscriptionPlanForAccount({
          account_id: payload.marketplace_purchase.account.id,
          ...ofEachCall,
        })
        const sold = await apps.listPlans({ per_page: 1, ...ofEachCall })
        learnt.push({ plan: data.marketplace_purchase.plan?.id, sold: sold.data.length })
      })
    },
    { probot, webhooksPath: '/webhooks' },
  )
  const server = createServer((request, response) => void middleware(request, response))
  return listen(server, 0, '127.0.0.1')
}

function tell(app: Listening, accountId: bigint): Promise<Response> {
  const account = { id: Number(accountId), type: 'Organization', login: 'octo-labs' }
  const body = JSON.stringify({ action: 'purchased', marketplace_purchase: { account } })
  const headers = {
    'content-type': 'application/json',
    'x-github-delivery': randomUUID(),
    'x-github-event': 'marketplace_purchase',
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
  return fetch(`${app.url}/webhooks`, { method: 'POST', headers, body })
}

it.each([
  ['whose base URL is the marketplace’s', (base: string) => [{ baseUrl: base }, {}]],
  ['that names it with each call', (base: string) => [{}, { baseUrl: base }]],
])('S9: a Probot app %s works as it is', async (_, addresses) => {
  const [own = {}, ofEachCall = {}] = addresses(`${api.url}/api/v3`)
  const learnt: Learnt[] = []
  const app = await startApp(learnt, own, ofEachCall)
  try {
    expect((await tell(app, api.market.organization.githubId)).status).toBe(200)
    expect(learnt).toEqual([{ plan: api.market.perUnit.githubId, sold: 1 }])
  } finally {
    await app.close()
  }
})
