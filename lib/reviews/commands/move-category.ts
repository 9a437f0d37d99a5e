import type { Operator } from '../../auth/operator'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { recordCatalogueAudit } from './record-catalogue-audit'

/** Moves a category one place up or down in the order in which people see them; at either end it stays. Error: `not_found`. */
export async function moveCategory(
  operator: Operator,
  slug: string,
  direction: 'up' | 'down',
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const rows = await tx.category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] })
    const from = rows.findIndex((row) => row.slug === slug)
    const moved = rows[from]
    if (moved === undefined) return err(domainError('not_found'))
    const order = rows.filter((row) => row.slug !== slug)
    order.splice(Math.max(0, from + (direction === 'up' ? -1 : 1)), 0, moved)
    for (const [index, { id }] of order.entries()) {
      await tx.category.update({ where: { id }, data: { position: index + 1 } })
    }
    const subject = { type: 'category', id: moved.id }
    await recordCatalogueAudit(tx, operator, 'category.moved', subject, { slug, direction })
    await touchTags(tx, [cacheTags.categories(), cacheTags.catalogue()])
    return ok(undefined)
  })
}
