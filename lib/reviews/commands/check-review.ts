import { getPublicApp } from '../../adapters/github/get-app'
import { now } from '../../clock'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { type ListingContent, listingContentSchema } from '../../listings/schema'
import { keepPing, sendPing } from '../../webhooks/commands/ping'
import { imageFindings, nameFindings, permissionFindings, textFindings } from '../rules/checks'
import type { Finding } from '../schema'
import { checkLinks } from './check-links'

/** Names that are compared with a new one. */
const mostNames = 20_000

const include = {
  listing: {
    include: { webhookEndpoint: true, publisher: { include: { account: true } } },
  },
  revision: { include: { assets: { include: { asset: true } } } },
} as const

function load(reviewId: string) {
  return db().listingReview.findUnique({ where: { id: reviewId }, include })
}

type Review = NonNullable<Awaited<ReturnType<typeof load>>>

/**
 * Looks a submitted version over by itself and keeps what it found beside the review, in place of
 * what was found before: links, name, images, texts, permissions against what GitHub says now, and
 * whether the webhook answers a ping. It decides nothing. Error: `github_unavailable`, so that the
 * job is tried again.
 */
export async function checkReview(reviewId: string): Promise<Result<Finding[]>> {
  const review = await load(reviewId)
  if (review === null) return ok([])
  const content = listingContentSchema.parse(review.revision.content)
  const access = await checkAccess(review, content)
  if (!access.ok) return access
  const images = review.revision.assets.map(({ role, asset }) => ({ ...asset, role }))
  const findings = [
    ...(await checkLinks(content)),
    ...nameFindings(review.revision.name, await otherNames(review.listingId)),
    ...imageFindings(images),
    ...textFindings(review.revision.name, content),
    ...access.value,
    ...(await checkWebhook(review)),
  ]
  await db().listingReview.update({
    where: { id: reviewId },
    data: { checks: { findings }, checkedAt: now() },
  })
  return ok(findings)
}

async function otherNames(listingId: string) {
  const rows = await db().listing.findMany({
    where: { id: { not: listingId }, currentRevisionId: { not: null }, state: { not: 'draft' } },
    select: { slug: true, currentRevision: { select: { name: true } } },
    take: mostNames,
  })
  return rows.flatMap(({ slug, currentRevision }) =>
    currentRevision === null ? [] : [{ slug, name: currentRevision.name }],
  )
}

async function checkAccess(
  { listing }: Review,
  content: ListingContent,
): Promise<Result<Finding[]>> {
  if (listing.githubAppSlug === null) return ok([])
  const app = await getPublicApp(listing.githubAppSlug)
  if (!app.ok && app.error.code === 'not_found') {
    return ok([{ check: 'permissions', level: 'problem', code: 'app_gone', field: 'permissions' }])
  }
  if (!app.ok) return err(app.error)
  const { owner, permissions, events } = app.value
  const facts = { ownerId: owner?.id ?? null, permissions, events }
  return ok(permissionFindings(content, facts, Number(listing.publisher.account.githubId)))
}

async function checkWebhook({ listing }: Review): Promise<Finding[]> {
  const endpoint = listing.webhookEndpoint
  if (endpoint === null) return []
  const ping = await sendPing({
    url: endpoint.url,
    active: endpoint.state === 'active',
    secrets: endpoint,
    hookId: listing.number,
    createdAt: endpoint.createdAt,
  })
  const { succeeded, statusCode } = await transaction((tx) => keepPing(tx, endpoint.id, ping))
  if (succeeded) return []
  const values = { status: statusCode ?? 0 }
  const code = statusCode === null ? 'webhook_silent' : 'webhook_failed'
  return [{ check: 'webhook', level: 'problem', code, field: 'webhook', values }]
}
