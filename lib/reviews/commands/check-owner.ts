import { rememberAccount } from '../../accounts/commands/remember-account'
import type { GithubAccount } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import { readListedApp } from '../../installs/commands/read-listed-app'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { tellIntegrator, tellOperators, tellPerson } from './queue-listing-mails'

const include = {
  currentRevision: { select: { name: true } },
  publisher: { select: { accountId: true, account: { select: { githubId: true } } } },
  transfer: true,
} satisfies Prisma.ListingInclude

type Row = Prisma.ListingGetPayload<{ include: typeof include }>

function audit(tx: Transaction, row: Row, what: 'transferred' | 'returned', owner: GithubAccount) {
  return recordAudit(tx, {
    actor: { type: 'github' },
    action: `listing.app_${what}`,
    subject: { type: 'listing', id: row.id },
    accountId: row.publisher.accountId,
    detail: { owner_id: owner.id, message: owner.login },
  })
}

/** The people who own an account and sign in here: who it is, or the owners of the organization. */
async function findOwners(tx: Transaction, accountId: string): Promise<string[]> {
  const users = await tx.user.findMany({
    where: {
      account: {
        OR: [
          { id: accountId },
          { memberships: { some: { organizationId: accountId, role: 'admin' } } },
        ],
      },
    },
    select: { id: true },
  })
  return users.map(({ id }) => id)
}

async function tell(tx: Transaction, row: Row, owner: GithubAccount, ownerId: string) {
  const { slug, publisherId } = row
  const listing = { slug, publisherId, name: row.currentRevision?.name ?? slug }
  const news = { kind: 'listing_transferred' as const, listing, at: now(), message: owner.login }
  const key = `${row.id}:${owner.id}`
  await tellIntegrator(tx, { ...news, key })
  await tellOperators(tx, { ...news, key, path: `/operator/listings/${slug}` })
  for (const userId of await findOwners(tx, ownerId)) {
    await tellPerson(tx, { ...news, key: `${key}:owner`, path: '/publish' }, userId)
  }
}

/** The mark, the audit row and the mails, once for each new owner. */
async function mark(tx: Transaction, row: Row, owner: GithubAccount, readAt: Date): Promise<void> {
  const ownerId = await rememberAccount(tx, owner, readAt)
  if (row.transfer?.ownerId === ownerId) return
  await tx.appTransfer.upsert({
    where: { listingId: row.id },
    create: { listingId: row.id, ownerId, noticedAt: readAt },
    update: { ownerId, noticedAt: readAt },
  })
  await audit(tx, row, 'transferred', owner)
  await tell(tx, row, owner, ownerId)
}

async function unmark(tx: Transaction, row: Row, owner: GithubAccount): Promise<void> {
  const { count } = await tx.appTransfer.deleteMany({ where: { listingId: row.id } })
  if (count > 0) await audit(tx, row, 'returned', owner)
}

/**
 * Looks whether the app of a listing still belongs to its publisher on GitHub. One that was
 * transferred is marked as such, and its publisher, its new owner and whoever runs the marketplace
 * are told; the new owner may list it in the publisher's place. Error: `github_unavailable`.
 */
export async function checkOwner(listingId: string): Promise<Result<void>> {
  const listing = await loadListingOf(listingId)
  if (listing.kind !== 'github_app') return ok(undefined)
  const readAt = now()
  const app = await readListedApp(listing)
  if (!app.ok) return app.error.code === 'github_unavailable' ? app : ok(undefined)
  const { owner } = app.value
  if (owner === null) return ok(undefined)
  const row = await db().listing.findUniqueOrThrow({ where: { id: listingId }, include })
  const isTheirs = owner.id === Number(row.publisher.account.githubId)
  await transaction((tx) => (isTheirs ? unmark(tx, row, owner) : mark(tx, row, owner, readAt)))
  return ok(undefined)
}
