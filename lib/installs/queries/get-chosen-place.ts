import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { installLink } from '../../adapters/github/links'
import { listPersonalRepositories } from '../../adapters/github/list-personal-repositories'
import type { GithubRepository } from '../../adapters/github/types'
import type { Locale } from '../../core/locales'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { ListingPage } from '../../listings/types'
import { arePricesReady } from '../../plans/rules/prices-ready'
import { findOwnedPurchase } from '../../purchases/queries/find-owned-purchase'
import { getBillingDefaults } from '../../purchases/queries/get-billing-defaults'
import { chosenFrom, listRepositories, ownsAccount, planOptions } from '../rules'
import { takesRequests } from '../rules/decide-install'
import type { SetupSearch } from '../schema'
import type { AppDemand, ChosenPlace } from '../types'
import { decideFrom, readExisting } from './decide-for'
import { listOwners } from './list-owners'
import type { SetupListing } from './load-setup-listing'
import type { ReadAccount } from './read-installation'
import type { ReadPlace } from './read-places'
import { readRepositories } from './read-standing'
import { installationInclude, toInstallationView } from './to-installation-view'

interface Asked {
  token: string
  listing: SetupListing
  app: AppDemand
  page: ListingPage
  search: SetupSearch
  locale: Locale
}

/** The repositories to choose from; none where the integration asks for none. */
async function readChoices(
  { token, listing, app }: Asked,
  { row, relation, repositories }: ReadPlace,
): Promise<Result<GithubRepository[] | null>> {
  if (listing.kind !== 'github_app' || !app.asksRepositories) return ok(null)
  if (repositories !== null) return ok(repositories)
  if (relation === 'self') return listPersonalRepositories(token, row.login)
  return readRepositories(token, Number(row.connection?.githubInstallationId), row.login)
}

async function findInstallation(listing: SetupListing, row: ReadAccount) {
  const found = await db().installation.findUnique({
    where: { listingId_accountId: { listingId: listing.id, accountId: row.id } },
    include: installationInclude,
  })
  return found === null || found.state === 'deleted' ? null : toInstallationView(found)
}

async function findOpenSetup(listing: SetupListing, row: ReadAccount) {
  const open = await db().setup.findFirst({
    where: {
      listingId: listing.id,
      accountId: row.id,
      state: { in: ['awaiting_payment', 'awaiting_install'] },
    },
    select: {
      id: true,
      state: true,
      startedById: true,
      startedBy: { select: { account: { select: { login: true } } } },
    },
  })
  if (open === null) return null
  const { id, state, startedById, startedBy } = open
  return { id, state, startedById, startedBy: startedBy.account.login }
}

/** What only those may read who belong to the account: its purchase, who owns it, an open set-up, how it was billed. */
async function readMine(
  actor: Actor,
  { listing, locale }: Asked,
  { row, relation }: ReadPlace,
): Promise<Pick<ChosenPlace, 'purchase' | 'openSetup' | 'billing' | 'owners'>> {
  const owns = ownsAccount(relation)
  const place = { listingId: listing.id, accountId: row.id }
  const [member, owner] = await Promise.all([
    authorizeAccount(actor, row.id, 'member', { toRead: true }),
    owns ? authorizeAccount(actor, row.id, 'owner') : null,
  ])
  const [purchase, openSetup, billing, owners] = await Promise.all([
    member.ok ? findOwnedPurchase(place, locale) : null,
    findOpenSetup(listing, row),
    owner?.ok ? getBillingDefaults(owner.value) : null,
    relation === 'member' ? listOwners(row) : [],
  ])
  const mine = openSetup !== null && (owns || openSetup.startedById === actor.userId)
  return { purchase, openSetup: mine ? openSetup : null, billing, owners }
}

function installPage({ listing }: Asked, { row }: ReadPlace): string | null {
  if (listing.kind !== 'github_app' || listing.githubAppSlug === null) return null
  const target = { targetId: Number(row.githubId), repositoryIds: null, state: null }
  return installLink({ slug: listing.githubAppSlug, ...target })
}

/** Reads everything about the account that the person chose. Errors: `session_expired`, `github_unavailable`. */
export async function getChosenPlace(
  actor: Actor,
  asked: Asked,
  read: ReadPlace,
): Promise<Result<ChosenPlace | null>> {
  const { row, relation, policy } = read
  if (relation === null) return ok(null)
  const { listing, app, page, search } = asked
  const [choices, existing] = await Promise.all([
    readChoices(asked, read),
    readExisting(listing, row),
  ])
  if (!choices.ok) return choices
  if (!existing.ok) return existing
  const place = { listingId: listing.id, accountId: row.id }
  const [mine, installation, trials] = await Promise.all([
    readMine(actor, asked, read),
    findInstallation(listing, row),
    db().trialUse.count({ where: place }),
  ])
  const hadTrial = trials > 0
  const owns = ownsAccount(relation)
  const installed = installation !== null
  const selection = chosenFrom(search, choices.value, { login: row.login, owns, installed })
  const undecided = selection === null || (choices.value !== null && selection.length === 0)
  return ok({
    ...read.place,
    ...mine,
    relation,
    installation,
    repositories: choices.value && listRepositories(choices.value, selection, search.find),
    answer: undecided
      ? null
      : decideFrom(listing, row, { relation, app, existing: existing.value, selection, policy }),
    plans: planOptions(
      page.plans,
      { type: row.type, owns, canSell: page.seller.canSell, hadTrial },
      listing.plans.filter((plan) => !arePricesReady(plan)).map(({ id }) => id),
    ),
    installUrl: installPage(asked, read),
    mayAsk: takesRequests(policy, relation === 'member'),
  })
}
