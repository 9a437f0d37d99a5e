import { listAnswer } from '@/lib/api/v3/list'
import { reading } from '@/lib/api/v3/reading'
import { userReadingRoute } from '@/lib/api/v3/route'
import { stubbedAccounts } from '@/lib/api/v3/stubs'
import { toUserPurchaseJson } from '@/lib/api/v3/to-account-json'
import { ok } from '@/lib/core/result'
import { nothing } from '@/lib/entitlements/queries/question'

export const dynamic = 'force-dynamic'

export const GET = userReadingRoute(
  'apps/marketplace#list-subscriptions-for-the-authenticated-user-stubbed',
  ({ url }) =>
    reading(nothing, () =>
      ok(
        listAnswer(
          url,
          stubbedAccounts.map((account) => toUserPurchaseJson(account, '/stubbed')),
        ),
      ),
    ),
)
