import type { ActionOn } from '../../audit/actions'
import { type Actor, recordAudit } from '../../audit/record'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Collection, Prisma } from '../../db/generated/client'
import { touchTags } from '../../db/touch-tags'
import { type Transaction, transaction } from '../../db/transaction'

interface Change {
  actor: Actor
  slug: string
  action: ActionOn<'collection'>
  /** Changes the row, or what hangs on it; what it answers goes into the audit row. */
  write: (tx: Transaction, found: Collection) => Promise<Result<Prisma.InputJsonObject>>
}

/**
 * One change of a collection with its audit row; pages that show it are dropped. Changes of one
 * collection come one after the other. Errors: `not_found`, and what `write` refuses.
 */
export async function changeCollection(
  { actor, slug, action, write }: Change,
  within?: Transaction,
): Promise<Result<void>> {
  const change = async (tx: Transaction): Promise<Result<void>> => {
    await tx.$queryRaw`select 1 from collection where slug = ${slug} for update`
    const found = await tx.collection.findUnique({ where: { slug } })
    if (found === null) return err(domainError('not_found'))
    const written = await write(tx, found)
    if (!written.ok) return written
    const subject = { type: 'collection', id: found.id }
    await recordAudit(tx, { actor, action, subject, detail: { slug, ...written.value } })
    await touchTags(tx, [cacheTags.catalogue()])
    return ok(undefined)
  }
  return within === undefined ? transaction(change) : change(within)
}
