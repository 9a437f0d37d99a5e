import { listAnswer } from '@/lib/api/v3/list'
import { userRoute } from '@/lib/api/v3/route'
import { stubbedAccounts } from '@/lib/api/v3/stubs'
import { toUserPurchaseJson } from '@/lib/api/v3/to-account-json'
import { ok } from '@/lib/core/result'

export const GET = userRoute(
  'apps/marketplace#list-subscriptions-for-the-authenticated-user-stubbed',
  async ({ url }) =>
    ok(
      listAnswer(
        url,
        stubbedAccounts.map((account) => toUserPurchaseJson(account, '/stubbed')),
      ),
    ),
)
