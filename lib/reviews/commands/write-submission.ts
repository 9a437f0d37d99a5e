import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import { writeRevision } from '../../listings/commands/write-revision'
import { isAddressTaken } from '../../listings/queries/is-address-taken'
import { submittedListingSchema } from '../../listings/schema'
import type { Submission } from '../queries/read-submission'

interface Place {
  listing: { id: string; slug: string }
  at: Date
  withPlans: boolean
}

/**
 * Writes what was composed as a revision `in_review`, once nothing keeps it back; answers its id.
 * Errors: `draft_incomplete` with the first field, `conflict` with the field `slug` when another
 * listing has the address, `invalid_input` for a category that is gone.
 */
export async function writeSubmission(
  tx: Transaction,
  { candidate, problems, planChanges }: Submission,
  { listing, at, withPlans }: Place,
): Promise<Result<string>> {
  const [first] = problems
  if (first !== undefined) return err(domainError('draft_incomplete', { field: first.field }))
  const parsed = parseInput(submittedListingSchema, candidate)
  if (!parsed.ok) return parsed
  const { slug } = parsed.value
  const categories = [...new Set(parsed.value.categories)]
  if (await isAddressTaken(tx, listing.id, slug)) {
    return err(domainError('conflict', { field: 'slug' }))
  }
  const known = await tx.category.findMany({ where: { slug: { in: categories } } })
  const categoryIds = categories.flatMap((name) => known.find((row) => row.slug === name)?.id ?? [])
  if (categoryIds.length < categories.length) {
    return err(domainError('invalid_input', { field: 'categories' }))
  }
  const revision = { listing, categoryIds, at, ...(withPlans ? { planChanges } : {}) }
  return ok(await writeRevision(tx, parsed.value, revision))
}
