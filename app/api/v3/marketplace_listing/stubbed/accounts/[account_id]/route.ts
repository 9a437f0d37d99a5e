import { notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { appRoute } from '@/lib/api/v3/route'
import { stubbedAccounts } from '@/lib/api/v3/stubs'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'

export const GET = appRoute<{ account_id: string }>(
  'apps/marketplace#get-a-subscription-plan-for-an-account-stubbed',
  async ({ params }) => {
    const id = readId(params.account_id)
    if (!id.ok) return id
    const found = stubbedAccounts.find(({ account }) => account.id === id.value)
    return found ? ok({ body: toAccountJson(found, '/stubbed') }) : err(notFound)
  },
)
