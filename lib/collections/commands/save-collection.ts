import { type Actor, recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { collectionWordsSchema, newCollectionSchema } from '../schema'
import { changeCollection } from './change-collection'

/** Adds a collection, empty and not public. Errors: `invalid_input`, `conflict` with the field `slug` when there is one with that address. */
export async function addCollection(
  actor: Actor,
  input: unknown,
  within?: Transaction,
): Promise<Result<void>> {
  const parsed = parseInput(newCollectionSchema, input)
  if (!parsed.ok) return parsed
  const id = newId('collection')
  const add = async (tx: Transaction): Promise<Result<void>> => {
    const { count } = await tx.collection.createMany({
      data: [{ id, ...parsed.value, createdAt: now() }],
      skipDuplicates: true,
    })
    if (count === 0) return err(domainError('conflict', { field: 'slug' }))
    await recordAudit(tx, {
      actor,
      action: 'collection.added',
      subject: { type: 'collection', id },
      detail: { slug: parsed.value.slug },
    })
    return ok(undefined)
  }
  return within === undefined ? transaction(add) : add(within)
}

/** Changes what a collection says; its address stays. Errors: `invalid_input`, `not_found`. */
export async function describeCollection(
  actor: Actor,
  slug: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(collectionWordsSchema, input)
  if (!parsed.ok) return parsed
  return changeCollection({
    actor,
    slug,
    action: 'collection.described',
    write: async (tx, { id }) => {
      await tx.collection.update({ where: { id }, data: parsed.value })
      return ok({})
    },
  })
}

/** Makes a collection public, or hides it; done twice it stays as it is. Errors: `not_found`, `collection_empty` with the field `slugs` where none of its listings is public. */
export function publishCollection(
  actor: Actor,
  slug: string,
  isPublished: boolean,
  within?: Transaction,
): Promise<Result<void>> {
  return changeCollection(
    {
      actor,
      slug,
      action: isPublished ? 'collection.published' : 'collection.hidden',
      write: async (tx, { id, publishedAt }) => {
        if (isPublished && publishedAt === null && !(await hasPublic(tx, id))) {
          return err(domainError('collection_empty', { field: 'slugs' }))
        }
        const data = { publishedAt: isPublished ? (publishedAt ?? now()) : null }
        await tx.collection.update({ where: { id }, data })
        return ok({})
      },
    },
    within,
  )
}

async function hasPublic(tx: Transaction, collectionId: string): Promise<boolean> {
  const where = { collectionId, listing: { state: 'published' } } as const
  return (await tx.collectionEntry.count({ where })) > 0
}

/** Removes a collection; its listings stay in the catalogue. Error: `not_found`. */
export function removeCollection(actor: Actor, slug: string): Promise<Result<void>> {
  return changeCollection({
    actor,
    slug,
    action: 'collection.removed',
    write: async (tx, { id }) => {
      await tx.collection.delete({ where: { id } })
      return ok({})
    },
  })
}
