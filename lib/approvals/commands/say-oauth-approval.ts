import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { queueRequestCheck } from '../../installs/commands/queue-request-check'
import { isGuided, type OauthApprovalRow, oauthApprovalInclude } from '../queries/to-oauth-step'
import type { OauthSaying } from '../rules/oauth-word'
import { afterWord, type OauthWord, wordAction } from '../rules/oauth-word'
import { oauthWordSchema } from '../schema'
import { checkRequest } from './check-request'
import { denyByWord } from './deny-by-word'
import { requireOwnerNow } from './name-approver'

interface Place {
  organizationId: string
  listingId: string
}

interface Word {
  said: OauthSaying
  version: number
  note: string
}

/** An OAuth App that was published here once; beside Enterprise Server there is no policy to speak of. */
async function findOauthApp(slug: string): Promise<string | null> {
  if (!isGuided('oauth_app')) return null
  const listing = await db().listing.findFirst({
    where: { slug, kind: 'oauth_app', currentRevisionId: { not: null } },
    select: { id: true },
  })
  return listing?.id ?? null
}

/** The row as it stands, held until the transaction ends. */
async function lockRow(tx: Transaction, place: Place): Promise<OauthApprovalRow | null> {
  const { organizationId, listingId } = place
  await tx.$queryRaw`
    select 1 from oauth_approval
    where organization_id = ${organizationId} and listing_id = ${listingId} for update`
  return tx.oauthApproval.findUnique({
    where: { organizationId_listingId: place },
    include: oauthApprovalInclude,
  })
}

/** Whether the word was kept: somebody else may have spoken first. */
async function keep(
  tx: Transaction,
  place: Place,
  word: OauthWord,
  { version, note }: Word,
): Promise<boolean> {
  const data = { ...word, note, version: version + 1 }
  if (version === 0) {
    const { count } = await tx.oauthApproval.createMany({
      data: [{ ...place, ...data }],
      skipDuplicates: true,
    })
    return count === 1
  }
  const { count } = await tx.oauthApproval.updateMany({ where: { ...place, version }, data })
  return count === 1
}

async function speak(actor: Actor, place: Place, given: Word): Promise<Result<void>> {
  return transaction(async (tx) => {
    const stillOwns = { AND: [{ id: place.organizationId }, actsFor(actor, 'owner')] }
    if ((await tx.account.count({ where: stillOwns })) === 0) return err(domainError('role_lost'))
    const before = await lockRow(tx, place)
    const after = afterWord(before, { said: given.said, by: actor.userId, at: now() })
    const other =
      before === null ? actor.login : (before.confirmedBy ?? before.saidBy).account.login
    const overtaken = err(domainError('said_meanwhile', { values: { login: other } }))
    if ((before?.version ?? 0) !== given.version) return overtaken
    if (!after.ok) return after
    if (!(await keep(tx, place, after.value, given))) return overtaken
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: `oauth_approval.${wordAction(before, after.value)}`,
      subject: { type: 'listing', id: place.listingId },
      accountId: place.organizationId,
      detail: { said: given.said, source: 'person', note: given.note },
    })
    if (given.said === 'denied') await denyByWord(tx, actor, { ...place, note: given.note })
    await queueRequestCheck(tx, { ...place, accountId: place.organizationId })
    return ok(undefined)
  })
}

/**
 * Keeps an owner's word that an OAuth App was approved or denied under the organization's policy on
 * GitHub, or takes it back. GitHub has no API that could tell, so it is never more than that: who
 * said it, when, and which other owner said the same. An open request follows it: what was approved
 * there is active, what was denied there is denied. Only an owner, as GitHub says at this moment, for
 * only owners can do it on GitHub (facts §3.5). Errors: `invalid_input`, `not_found`,
 * `owner_required`, `said_meanwhile`, `nothing_to_undo`, `role_lost`, `organization_not_connected`,
 * `github_unavailable`.
 */
export async function sayOauthApproval(
  actor: Actor,
  organizationId: AuthorizedAccountId,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(oauthWordSchema, input)
  if (!parsed.ok) return parsed
  const owner = await requireOwnerNow(actor, organizationId)
  if (!owner.ok) return owner
  const listingId = await findOauthApp(parsed.value.listing)
  if (listingId === null) return err(domainError('not_found', { field: 'listing' }))
  const place = { organizationId, listingId }
  const spoken = await speak(actor, place, parsed.value)
  if (spoken.ok) await followAtOnce(place)
  return spoken
}

/** Moves the open request on before the page is shown again; the job does the same should this fail. */
async function followAtOnce(place: Place): Promise<void> {
  const request = await db().installationRequest.findFirst({
    where: { ...place, endedAt: null },
    select: { id: true },
  })
  if (request !== null) await checkRequest(request.id)
}
