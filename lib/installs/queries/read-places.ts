import type { SetupAccount } from '../../accounts/types'
import type { GithubRepository } from '../../adapters/github/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Installation } from '../../db/generated/client'
import { bestSelection, ownsAccount, relationFrom } from '../rules'
import { noPolicy } from '../rules/decide-install'
import type { AppDemand, InstallPolicy, InstallQuestion, Relation, SetupPlace } from '../types'
import { decideFrom } from './decide-for'
import type { SetupListing } from './load-setup-listing'
import type { ReadAccount } from './read-installation'
import { readInstallPolicies } from './read-policies'
import { readRepositories } from './read-standing'

/** An account with what was read about it. */
export interface ReadPlace {
  place: SetupPlace
  row: ReadAccount
  /** Null where GitHub does not tell. */
  relation: Relation | null
  /** Repositories that were read to decide; null where the role alone decides. */
  repositories: GithubRepository[] | null
  policy: InstallPolicy
}

interface Asked {
  token: string
  listing: SetupListing
  app: AppDemand
}

type Row = ReadAccount & { installations: Installation[] }

function viewOf({ id, githubId, type, login, name, avatarUrl }: SetupAccount) {
  return { id, githubId, type, login, name, avatarUrl }
}

/** Rights on repositories count only for people who own nothing here, and only for GitHub Apps that ask for repositories. */
async function repositoriesOf(
  { token, listing, app }: Asked,
  account: SetupAccount,
  row: Row,
): Promise<Result<GithubRepository[] | null>> {
  const decides = listing.kind === 'github_app' && app.asksRepositories
  const installationId = row.connection?.githubInstallationId
  const isMember = account.role === 'member'
  if (ownsAccount(account.role) || installationId === undefined || (isMember && !decides))
    return ok(null)
  return readRepositories(token, Number(installationId), row.login)
}

function existingOf({ installations: [found] }: Row): InstallQuestion['existing'] {
  return found === undefined || found.state === 'deleted' ? 'none' : found.state
}

async function readPlace(
  asked: Asked,
  account: SetupAccount,
  row: Row,
  policy: InstallPolicy,
): Promise<Result<ReadPlace | null>> {
  const { connection } = account
  const existing = existingOf(row)
  const place = { account: viewOf(account), connection, existing, administered: 0, decision: null }
  if (connection === 'not_connected' || connection === 'suspended') {
    return ok({ place, row, relation: null, repositories: null, policy })
  }
  const read = await repositoriesOf(asked, account, row)
  if (!read.ok) return read
  const repositories = read.value
  const relation = relationFrom(account.role, repositories?.length ?? 0)
  if (relation === 'none') return ok(null)
  const decision = decideFrom(asked.listing, row, {
    relation,
    app: asked.app,
    existing,
    selection: bestSelection(repositories),
    policy,
  })
  const administered = repositories?.filter((one) => one.administered).length ?? 0
  return ok({ place: { ...place, decision, administered }, row, relation, repositories, policy })
}

/**
 * A person's accounts, each with what they may do there at best, by the roles and rights that GitHub
 * tells now. Errors: `session_expired`, `github_unavailable`.
 */
export async function readPlaces(
  asked: Asked,
  accounts: readonly SetupAccount[],
): Promise<Result<ReadPlace[]>> {
  const ids = accounts.map(({ id }) => id)
  const [rows, policies] = await Promise.all([
    db().account.findMany({
      where: { id: { in: ids } },
      include: { connection: true, installations: { where: { listingId: asked.listing.id } } },
    }),
    readInstallPolicies(asked.listing.id, ids),
  ])
  const read = await Promise.all(
    accounts.map((account) => {
      const row = rows.find(({ id }) => id === account.id)
      const policy = policies.get(account.id) ?? noPolicy
      return row === undefined ? ok(null) : readPlace(asked, account, row, policy)
    }),
  )
  const places: ReadPlace[] = []
  for (const one of read) {
    if (!one.ok) return one
    if (one.value !== null) places.push(one.value)
  }
  return ok(places)
}
