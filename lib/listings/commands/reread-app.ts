import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Transaction } from '../../db/transaction'
import { fieldsOf } from '../rules/compose-draft'
import { accessFieldsOf } from '../rules/draft-of-app'
import type { ManagedListing } from '../types'
import { holdDraft } from './hold-draft'
import { readApp } from './read-app'
import { writeDraftField } from './write-draft-field'

/** Whether anything had changed on GitHub. */
interface Reread {
  changed: boolean
}

/**
 * Reads a listing's GitHub App again: its permissions and events go into the draft. Errors: those of `readApp`, `app_not_found` also when another app has its slug by
 * now, `not_found` for a listing that is of no app.
 */
export async function rereadApp(actor: Actor, listing: ManagedListing): Promise<Result<Reread>> {
  const { githubAppId, githubAppSlug } = await db().listing.findUniqueOrThrow({
    where: { id: listing.id },
    select: { githubAppId: true, githubAppSlug: true },
  })
  if (githubAppId === null || githubAppSlug === null) return err(domainError('not_found'))
  const found = await readApp(actor, listing.publisher.id, githubAppSlug)
  if (!found.ok) return found
  const app = found.value
  if (BigInt(app.id) !== githubAppId) return err(domainError('app_not_found'))
  return holdDraft(listing, async (tx, draft) => {
    const { revision, fields } = draft
    const standing = { ...(revision === null ? {} : fieldsOf(revision)), ...fields }
    const read = Object.entries(accessFieldsOf(app))
    const different = read.filter(([field, value]) => !same(standing[field], value))
    for (const [field, value] of different) {
      await writeDraftField(tx, { listingId: listing.id, field, userId: actor.userId }, value)
    }
    if (different.length > 0) await audit(tx, actor, listing)
    return ok({ changed: different.length > 0 })
  })
}

/** One text for what is the same: PostgreSQL keeps the keys of an object in an order of its own. */
function spell(item: unknown): string {
  const isObject = typeof item === 'object' && item !== null
  return JSON.stringify(isObject ? Object.entries(item).sort() : item)
}

/** Whether two lists hold the same, in whatever order. */
function same(a: unknown, b: unknown): boolean {
  const items = (list: unknown) => (Array.isArray(list) ? list.map(spell).sort() : null)
  return JSON.stringify(items(a)) === JSON.stringify(items(b))
}

async function audit(tx: Transaction, actor: Actor, listing: ManagedListing): Promise<void> {
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ip: actor.ip },
    action: 'listing.app_reread',
    subject: { type: 'listing', id: listing.id },
  })
}
