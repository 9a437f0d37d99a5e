import { notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { accountByNumber } from '@/lib/entitlements/queries/account-by-number'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute<{ account_id: string }>(
  'apps/marketplace#get-a-subscription-plan-for-an-account',
  ({ params }) => {
    const id = readId(params.account_id)
    if (!id.ok) return id
    return reading(accountByNumber(id.value), (found) =>
      found === null ? err(notFound) : ok({ body: toAccountJson(found) }),
    )
  },
)
