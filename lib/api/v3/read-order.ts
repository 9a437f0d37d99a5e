import { err, ok, type Result } from '../../core/result'
import { type AccountOrder, accountOrderSchema } from '../../entitlements/schema'
import { type ApiError, invalidField } from './errors'

/** Reads `sort` and `direction`. Errors: 422 that names the first that is neither of GitHub's words. */
export function readOrder(query: URLSearchParams): Result<AccountOrder, ApiError> {
  const parsed = accountOrderSchema.safeParse({
    sort: query.get('sort') ?? undefined,
    direction: query.get('direction') ?? undefined,
  })
  if (parsed.success) return ok(parsed.data)
  return err(invalidField('MarketplacePurchase', String(parsed.error.issues[0]?.path[0])))
}
