import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { env } from '../../env'
import { readAndConverge } from '../commands/check-installation'
import { decideInstall } from '../rules/decide-install'
import type { InstallDecision, InstallPolicy, InstallQuestion, Selection } from '../types'
import type { SetupListing } from './load-setup-listing'
import { readDemand } from './read-demand'
import type { ReadAccount } from './read-installation'
import { readInstallPolicy } from './read-policies'
import { readStanding, type Standing } from './read-standing'

export interface Choice {
  accountId: string
  selection: 'all' | 'selected'
  repositoryIds: readonly number[]
}

/** An answer, and what it was made from, all read from GitHub just now. */
export interface Decided {
  account: ReadAccount
  standing: Standing
  decision: InstallDecision
  policy: InstallPolicy
}

/** What a personal account, or an organization whose owner declared nothing, goes by: GitHub's own defaults. */
const open = {
  membersMayRequest: true,
  collaboratorsMayRequest: true,
  repositoryAdminsMayInstall: true,
}

function chosenOf(choice: Choice, { repositories }: Standing): Selection | undefined {
  if (choice.selection === 'all') return 'all'
  const chosen = choice.repositoryIds.map((id) => repositories.find((one) => one.id === id))
  const found = chosen.filter((one) => one !== undefined)
  return found.length === chosen.length ? found : undefined
}

/** What of a question the listing and the account answer by themselves; the rest is what was read. */
export function decideFrom(
  listing: SetupListing,
  account: ReadAccount,
  facts: Pick<InstallQuestion, 'relation' | 'app' | 'existing' | 'selection' | 'policy'>,
): InstallDecision {
  return decideInstall({
    ...facts,
    kind: listing.kind,
    audience: listing.audience,
    accountType: account.type,
    edition: env().GITHUB_EDITION,
    switches: account.connection ?? open,
  })
}

/** Whether the integration is on the account, after asking GitHub where GitHub can tell. Errors: `github_unavailable`. */
export async function readExisting(
  listing: SetupListing,
  account: ReadAccount,
): Promise<Result<InstallQuestion['existing']>> {
  const read = await readAndConverge(listing, account)
  if (!read.ok) return read
  const row = await db().installation.findUnique({
    where: { listingId_accountId: { listingId: listing.id, accountId: account.id } },
    select: { state: true },
  })
  return ok(row === null || row.state === 'deleted' ? 'none' : row.state)
}

/**
 * Decides what the actor may do with this listing on this account with this choice, after reading
 * everything that decides from GitHub. Errors: `not_found`, `organization_not_connected`,
 * `repositories_not_available`, `invalid_input` when none is chosen, `session_expired`,
 * `github_unavailable`.
 */
export async function decideFor(
  actor: Actor,
  listing: SetupListing,
  choice: Choice,
): Promise<Result<Decided>> {
  const account = isId('account', choice.accountId)
    ? await db().account.findUnique({
        where: { id: choice.accountId },
        include: { connection: true },
      })
    : null
  if (account === null) return err(domainError('not_found', { field: 'accountId' }))
  const standing = await readStanding(actor, account)
  if (!standing.ok) return err({ ...standing.error, field: 'accountId' })
  const selection = chosenOf(choice, standing.value)
  if (selection === undefined) {
    return err(domainError('repositories_not_available', { field: 'repositoryIds' }))
  }
  const app = await readDemand(actor, listing)
  if (!app.ok) return app
  // GitHub has no "none of them" for an app that asks for repositories.
  if (selection.length === 0 && listing.kind === 'github_app' && app.value.asksRepositories) {
    return err(domainError('invalid_input', { field: 'repositoryIds' }))
  }
  const existing = await readExisting(listing, account)
  if (!existing.ok) return existing
  const policy = await readInstallPolicy(listing.id, account.id)
  const decision = decideFrom(listing, account, {
    relation: standing.value.relation,
    app: app.value,
    existing: existing.value,
    selection,
    policy,
  })
  return ok({ account, standing: standing.value, decision, policy })
}
