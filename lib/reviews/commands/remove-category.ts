import type { Operator } from '../../auth/operator'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { recordCatalogueAudit } from './record-catalogue-audit'

/** Removes a category that no version of any listing is in: what was said once stays readable. Errors: `not_found`, `category_in_use`. */
export async function removeCategory(operator: Operator, slug: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const row = await tx.category.findUnique({ where: { slug } })
    if (row === null) return err(domainError('not_found'))
    const { count } = await tx.category.deleteMany({
      where: { id: row.id, primary: { none: {} }, secondary: { none: {} } },
    })
    if (count === 0) return err(domainError('category_in_use'))
    const subject = { type: 'category', id: row.id }
    await recordCatalogueAudit(tx, operator, 'category.removed', subject, { slug })
    await touchTags(tx, [cacheTags.categories(), cacheTags.catalogue(), cacheTags.category(slug)])
    return ok(undefined)
  })
}
