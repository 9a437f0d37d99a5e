import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import type { AuthorizedPublisher } from '../../publishers/types'
import { slugsFor } from '../rules/slug-of'
import type { ListingKind } from '../types'

/** What GitHub knows the integration by; all null for one that is no app there. */
interface AppIdentity {
  appId: number | null
  appSlug: string | null
  clientId: string | null
}

export interface NewDraft {
  kind: ListingKind
  /** What its address is made from. */
  name: string
  github: AppIdentity
  /** First values of the fields of lib/listings/draft-fields.ts, beside the name. */
  fields: Record<string, Prisma.InputJsonValue>
}

export interface CreatedDraft {
  id: string
  slug: string
}

interface Options {
  /** The caller's transaction, for what has to be kept together with the draft. */
  within?: Transaction
}

/**
 * Begins a listing that nobody but its publisher sees: its row, the first values of its fields and
 * the audit row, in one transaction. Its address comes from the name, with a number where that is
 * taken. Error: `already_listed` with the field `app` for an app that any listing has.
 */
export async function createDraft(
  actor: Actor,
  publisher: Pick<AuthorizedPublisher, 'id'>,
  draft: NewDraft,
  { within }: Options = {},
): Promise<Result<CreatedDraft>> {
  if (await isAlreadyListed(within ?? db(), draft.github)) return alreadyListed()
  const create = async (tx: Transaction) => {
    const created = await claimSlug(tx, publisher.id, draft)
    if (created === null) return alreadyListed()
    await writeFields(tx, actor, created.id, draft)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'listing.drafted',
      subject: { type: 'listing', id: created.id },
      accountId: created.accountId,
      detail: { kind: draft.kind, github_app_id: draft.github.appId },
    })
    return ok({ id: created.id, slug: created.slug })
  }
  return within === undefined ? transaction(create) : create(within)
}

function alreadyListed() {
  return err(domainError('already_listed', { field: 'app' }))
}

/** Whether some listing, in whatever state, is of this GitHub App or OAuth App. */
async function isAlreadyListed(
  from: Transaction,
  { appId, clientId }: Pick<AppIdentity, 'appId' | 'clientId'>,
): Promise<boolean> {
  const same = [
    ...(appId === null ? [] : [{ githubAppId: appId }]),
    ...(clientId === null ? [] : [{ clientId }]),
  ]
  return same.length > 0 && (await from.listing.count({ where: { OR: same } })) > 0
}

/** Takes the first address that is free; null when somebody listed the same app in between. */
async function claimSlug(tx: Transaction, publisherId: string, draft: NewDraft) {
  const { kind, name, github } = draft
  const { accountId } = await tx.publisher.findUniqueOrThrow({
    where: { id: publisherId },
    select: { accountId: true },
  })
  await freeAppSlug(tx, github)
  const id = newId('listing')
  for (const slug of slugsFor(name, id)) {
    const { count } = await tx.listing.createMany({
      data: [
        {
          id,
          slug,
          publisherId,
          kind,
          currency: 'usd',
          githubAppId: github.appId,
          githubAppSlug: github.appSlug,
          clientId: github.clientId,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 1) return { id, slug, accountId }
    if (await isAlreadyListed(tx, github)) return null
  }
  throw new Error(`No address is left for a listing called ${name}`)
}

/** GitHub gives the slug of a renamed or deleted app to another: the listing that had it will learn of its new one. A listing of this very app, which somebody began at the same time, keeps it. */
async function freeAppSlug(tx: Transaction, { appId, appSlug }: AppIdentity): Promise<void> {
  if (appSlug === null) return
  const ofAnother = { OR: [{ githubAppId: null }, { githubAppId: { not: appId } }] }
  await tx.listing.updateMany({
    where: { githubAppSlug: appSlug, ...ofAnother },
    data: { githubAppSlug: null },
  })
}

async function writeFields(
  tx: Transaction,
  actor: Actor,
  listingId: string,
  { name, fields }: NewDraft,
): Promise<void> {
  const saved = { listingId, version: 1, savedById: actor.userId, savedAt: now() }
  await tx.listingDraftField.createMany({
    data: Object.entries({ name, ...fields }).map(([field, value]) => ({
      ...saved,
      field,
      value,
    })),
  })
}
