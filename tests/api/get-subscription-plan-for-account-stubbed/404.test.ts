import { expect, it } from 'vitest'
import { answered, asApp } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

openApi()

it('knows nothing of other accounts', async () => {
  const { status, data } = await answered(
    asApp(301).rest.apps.getSubscriptionPlanForAccountStubbed({ account_id: 999 }),
  )
  expect(status).toBe(404)
  expect(data).toMatchObject({ message: 'Not Found', status: '404' })
})
