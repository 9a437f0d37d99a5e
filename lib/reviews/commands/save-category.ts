import type { Operator } from '../../auth/operator'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { fold } from '../../core/words'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { categorySchema } from '../schema'
import { recordCatalogueAudit } from './record-catalogue-audit'

/** Adds a category behind the others. Its address comes from the English name and stays. Errors: `invalid_input`, `conflict` with the field `name` when there is one with that address. */
export async function addCategory(operator: Operator, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(categorySchema, input)
  if (!parsed.ok) return parsed
  const { name, description } = parsed.value
  const slug = fold(name.en)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  if (slug === '') return err(domainError('invalid_input', { field: 'name' }))
  const id = newId('category')
  return transaction(async (tx) => {
    const { _max } = await tx.category.aggregate({ _max: { position: true } })
    const position = (_max.position ?? 0) + 1
    const { count } = await tx.category.createMany({
      data: [{ id, slug, position, name, description }],
      skipDuplicates: true,
    })
    if (count === 0) return err(domainError('conflict', { field: 'name' }))
    await recordCatalogueAudit(tx, operator, 'category.added', { type: 'category', id }, { slug })
    await touchTags(tx, [cacheTags.categories(), cacheTags.catalogue()])
    return ok(undefined)
  })
}

/** Changes what a category is called and said to hold; its address stays, so that links do. Listings in it are found by the new name once a job has written what search knows of them. Errors: `invalid_input`, `not_found`. */
export async function renameCategory(
  operator: Operator,
  slug: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(categorySchema, input)
  if (!parsed.ok) return parsed
  return transaction(async (tx) => {
    const [row] = await tx.category.updateManyAndReturn({ where: { slug }, data: parsed.value })
    if (row === undefined) return err(domainError('not_found'))
    const subject = { type: 'category', id: row.id }
    await recordCatalogueAudit(tx, operator, 'category.renamed', subject, { slug })
    await touchTags(tx, [cacheTags.categories(), cacheTags.catalogue(), cacheTags.category(slug)])
    await addJob(tx, 'category.index', { categoryId: row.id }, { key: `category:${row.id}` })
    return ok(undefined)
  })
}
