import { notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { stubbedAccounts } from '@/lib/api/v3/stubs'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { nothing } from '@/lib/entitlements/queries/question'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute<{ account_id: string }>(
  'apps/marketplace#get-a-subscription-plan-for-an-account-stubbed',
  ({ params }) => {
    const id = readId(params.account_id)
    if (!id.ok) return id
    const found = stubbedAccounts.find(({ account }) => account.id === id.value)
    if (found === undefined) return err(notFound)
    return reading(nothing, () => ok({ body: toAccountJson(found, '/stubbed') }))
  },
)
