import { getAppThrough, getPublicApp } from '../../adapters/github/get-app'
import { getAppOfKey } from '../../adapters/github/get-own-app'
import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { GithubApp } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import type { SetupListing } from '../queries/load-setup-listing'

type Listed = Pick<SetupListing, 'id' | 'appKey' | 'githubAppId' | 'githubAppSlug'>

const live = { disconnectedAt: null, suspendedAt: null }

/** Organizations that are asked where an app went. */
const MOST_ASKED = 3

/** Any organization that is connected: what an app asks for is the same for all. */
async function readPage(slug: string): Promise<Result<GithubApp>> {
  const connection = await db().organizationConnection.findFirst({
    where: live,
    select: { githubInstallationId: true },
    orderBy: { readAt: 'desc' },
  })
  if (connection !== null) {
    const found = await getAppThrough(Number(connection.githubInstallationId), slug)
    if (found.ok || found.error.code === 'github_unavailable') return found
  }
  return getPublicApp(slug)
}

/** A slug may have passed to another app. */
async function readBySlug(slug: string, appId: number | null): Promise<Result<GithubApp>> {
  const found = await readPage(slug)
  if (!found.ok) return found
  return found.value.id === appId ? found : err(domainError('not_found'))
}

/** Under which slug an organization that has the app knows it today: GitHub tells nobody else what an app is called by its number. */
async function findSlug({ id: listingId, githubAppId }: Listed): Promise<string | null> {
  const places = await db().installation.findMany({
    where: { listingId, state: { not: 'deleted' }, account: { connection: live } },
    select: { account: { select: { login: true, connection: true } } },
    orderBy: { readAt: 'desc' },
    take: MOST_ASKED,
  })
  for (const { account } of places) {
    const through = Number(account.connection?.githubInstallationId)
    const read = await listOrganizationInstallations(through, account.login)
    const found = read.ok ? read.value.find(({ appId }) => appId === githubAppId) : undefined
    if (found?.appSlug) return found.appSlug
  }
  return null
}

async function read(listing: Listed): Promise<Result<GithubApp>> {
  const { appKey, githubAppId, githubAppSlug } = listing
  if (appKey !== null) {
    const found = await getAppOfKey(appKey)
    if (found.ok || found.error.code === 'github_unavailable') return found
  }
  const known: Result<GithubApp> =
    githubAppSlug === null
      ? err(domainError('not_found'))
      : await readBySlug(githubAppSlug, githubAppId)
  if (known.ok || known.error.code === 'github_unavailable') return known
  const slug = await findSlug(listing)
  return slug === null || slug === githubAppSlug ? known : readBySlug(slug, githubAppId)
}

/** Keeps the slug that the app has today. Another listing that had it learns of its own. */
async function keepSlug({ id, githubAppSlug }: Listed, slug: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.listing.updateMany({
      where: { githubAppSlug: slug, id: { not: id } },
      data: { githubAppSlug: null },
    })
    const { count } = await tx.listing.updateMany({
      where: { id, githubAppSlug },
      data: { githubAppSlug: slug },
    })
    if (count === 0) return
    const { publisher } = await tx.listing.findUniqueOrThrow({
      where: { id },
      select: { publisher: { select: { accountId: true } } },
    })
    await recordAudit(tx, {
      actor: { type: 'github' },
      action: 'listing.app_renamed',
      subject: { type: 'listing', id },
      accountId: publisher.accountId,
      detail: { from: githubAppSlug, to: slug },
    })
  })
}

/**
 * A listed GitHub App as GitHub describes it today, under whatever slug it has by now, which is kept:
 * by its own key, by its page, or through an organization that has it. Errors: `not_found` for an app
 * that GitHub does not show us (private, not connected, deleted, or renamed where nobody knows it),
 * `session_expired` on an Enterprise Server that shows nothing to strangers, `github_unavailable`.
 */
export async function readListedApp(listing: Listed): Promise<Result<GithubApp>> {
  const app = await read(listing)
  if (!app.ok) return app
  if (app.value.slug !== listing.githubAppSlug) await keepSlug(listing, app.value.slug)
  return ok(app.value)
}
