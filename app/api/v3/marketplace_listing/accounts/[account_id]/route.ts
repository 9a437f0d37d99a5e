import { notFound } from '@/lib/api/v3/errors'
import { readId } from '@/lib/api/v3/read-id'
import { appRoute } from '@/lib/api/v3/route'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { getAccount } from '@/lib/entitlements/queries/get-account'

export const GET = appRoute<{ account_id: string }>(
  'apps/marketplace#get-a-subscription-plan-for-an-account',
  async ({ caller, params }) => {
    const id = readId(params.account_id)
    if (!id.ok) return id
    const found = await getAccount(caller, id.value)
    return found.ok ? ok({ body: toAccountJson(found.value) }) : err(notFound)
  },
)
