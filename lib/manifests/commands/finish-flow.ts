import type { Actor } from '../../accounts/types'
import { convertManifest } from '../../adapters/github/convert-manifest'
import type { GithubApp, GithubAppSecrets } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { writeConnection } from '../../connections/commands/write-connection'
import { readPrivateKey } from '../../connections/rules/read-key'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { env } from '../../env'
import { createDraft } from '../../listings/commands/create-draft'
import { draftFieldsOf } from '../../listings/rules/draft-of-app'
import { authorizePublisher } from '../../publishers/queries/authorize-publisher'
import type { AuthorizedPublisher } from '../../publishers/types'
import { flowProblem } from '../rules/decide-flow'
import { toDotenv } from '../rules/dotenv'
import type { RegisteredApp } from '../types'

interface Finish {
  state: string
  code: string
  /** Whether this marketplace keeps the key and the secrets, encrypted; otherwise it keeps none of them. */
  connect: boolean
}

export interface Finished extends RegisteredApp {
  /** Address of the listing that was begun; null for a copy, and for an app that was listed meanwhile. */
  draft: { login: string; slug: string } | null
  /** Address of the listing that it is a copy of. */
  copyOf: string | null
}

/**
 * Ends a registration: exchanges the code, and for a new listing begins its draft and, if wished,
 * keeps the connection. The secrets are in the answer and, unless wished, nowhere else. Errors:
 * `manifest_unknown`, `manifest_of_another`, `manifest_used`, `manifest_expired`,
 * `manifest_code_refused`, `app_not_yours` for an app of another account, `github_unavailable`.
 */
export async function finishFlow(
  actor: Actor,
  { state, code, connect }: Finish,
): Promise<Result<Finished>> {
  const flow = await loadFlow(state)
  const problem = flowProblem(flow, actor.userId, now())
  if (problem !== null) return err(problem)
  if (flow === null) return err(domainError('manifest_unknown'))
  const publisher = await publisherOf(actor, flow)
  if (!publisher.ok) return publisher
  const converted = await convertManifest(code)
  if (!converted.ok) return converted
  const { app, secrets } = converted.value
  if (app.owner?.id !== Number(flow.owner.githubId)) {
    const values = { owner: app.owner?.login ?? 'GitHub' }
    return err(domainError('app_not_yours', { values }))
  }
  const kept = await transaction((tx) =>
    keep(tx, actor, flow, { app, secrets, connect, publisher: publisher.value }),
  )
  if (!kept.ok) return kept
  const { login } = publisher.value ?? {}
  return ok({
    ...show(app, secrets),
    draft: kept.value === null || login === undefined ? null : { login, slug: kept.value },
    copyOf: flow.purpose === 'copy' ? (flow.listing?.slug ?? null) : null,
  })
}

/** Whose listing it will be, if the person still may; null for a copy. */
async function publisherOf(actor: Actor, flow: Flow): Promise<Result<AuthorizedPublisher | null>> {
  if (flow.purpose === 'copy' || flow.publisher === null) return ok(null)
  return authorizePublisher(actor, flow.publisher.account.login, 'admin')
}

function loadFlow(state: string) {
  return db().manifestFlow.findUnique({
    where: { stateHash: hashToken(state) },
    include: {
      owner: { select: { githubId: true } },
      listing: { select: { slug: true } },
      publisher: { select: { account: { select: { login: true } } } },
    },
  })
}

type Flow = NonNullable<Awaited<ReturnType<typeof loadFlow>>>

interface Registered {
  app: GithubApp
  secrets: GithubAppSecrets
  connect: boolean
  publisher: AuthorizedPublisher | null
}

/** Answers the address of the draft; null for a copy, of which nothing but its number is kept, and for an app that has a listing already. */
async function keep(
  tx: Transaction,
  actor: Actor,
  flow: Flow,
  { app, secrets, connect, publisher }: Registered,
): Promise<Result<string | null>> {
  const { count } = await tx.manifestFlow.updateMany({
    where: { id: flow.id, convertedAt: null },
    data: { convertedAt: now(), githubAppId: app.id, githubAppSlug: app.slug },
  })
  if (count === 0) return err(domainError('manifest_used'))
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ip: actor.ip },
    action: 'app.registered',
    subject: { type: 'account', id: flow.ownerId },
    accountId: flow.ownerId,
    detail: { github_app_id: app.id, purpose: flow.purpose, connected: connect },
  })
  if (publisher === null) return ok(null)
  const draft = await createDraft(
    actor,
    publisher,
    {
      kind: 'github_app',
      name: app.name,
      github: { appId: app.id, appSlug: app.slug, clientId: app.clientId },
      fields: draftFieldsOf(app),
    },
    { within: tx },
  )
  // Somebody listed the app by its slug meanwhile. GitHub hands its secrets over this once all the same.
  if (!draft.ok) return ok(null)
  const { id, slug } = draft.value
  await tx.manifestFlow.update({ where: { id: flow.id }, data: { listingId: id } })
  if (connect) await keepConnection(tx, actor, id, { app, secrets })
  return ok(slug)
}

async function keepConnection(
  tx: Transaction,
  actor: Actor,
  listingId: string,
  { app, secrets }: Pick<Registered, 'app' | 'secrets'>,
): Promise<void> {
  const { privateKey, clientSecret, webhookSecret } = secrets
  const pair = readPrivateKey(privateKey)
  if (!pair.ok) throw new Error('GitHub handed over a key that is none')
  const place = { listingId, githubAppId: BigInt(app.id) }
  const given = { ...pair.value, clientSecret, ...(webhookSecret ? { webhookSecret } : {}) }
  await writeConnection(tx, actor, place, given)
}

function show(app: GithubApp, secrets: GithubAppSecrets): RegisteredApp {
  const { GITHUB_URL, GITHUB_EDITION } = env()
  const host = {
    host: new URL(GITHUB_URL).host,
    isEnterpriseServer: GITHUB_EDITION === 'enterprise-server',
  }
  const { id: appId, name, slug, clientId } = app
  return { appId, name, slug, clientId, ...secrets, dotenv: toDotenv(app, secrets, host) }
}
