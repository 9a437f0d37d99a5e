import { decrypt } from '../../core/secrets'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { env } from '../../env'
import { listingContentSchema, slugSchema } from '../../listings/schema'

const include = {
  currentRevision: { select: { name: true, content: true } },
  plans: { where: { state: 'published' } },
  appConnection: { where: { failedAt: null } },
} satisfies Prisma.ListingInclude

type Row = Prisma.ListingGetPayload<{ include: typeof include }>

function audienceOf(plans: Row['plans']): 'all' | 'personal' | 'organization' {
  const [first, ...others] = new Set(plans.map(({ audience }) => audience))
  return first === undefined || others.length > 0 ? 'all' : first
}

function toSetupListing(row: Row) {
  const { appConnection, currentRevision, plans } = row
  const content = listingContentSchema.parse(currentRevision?.content)
  return {
    id: row.id,
    slug: row.slug,
    name: currentRevision?.name ?? row.slug,
    kind: row.kind,
    githubAppId: row.githubAppId === null ? null : Number(row.githubAppId),
    githubAppSlug: row.githubAppSlug,
    audience: audienceOf(plans),
    plans,
    content,
    /** What makes a connected app's JWT; null for an app that did not give its private key. */
    appKey: appConnection?.privateKey
      ? {
          appId: Number(appConnection.githubAppId),
          privateKey: decrypt(env().SOUK_ENCRYPTION_KEYS, appConnection.privateKey),
        }
      : null,
  }
}

export type SetupListing = ReturnType<typeof toSetupListing>

/** All of a published listing that setting it up takes; null for any other. */
export async function loadSetupListing(slug: string): Promise<SetupListing | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const row = await db().listing.findUnique({ where: { slug, state: 'published' }, include })
  return row === null ? null : toSetupListing(row)
}

/** The same by id, whatever its state: what is installed outlives the listing. */
export async function loadListingOf(id: string): Promise<SetupListing> {
  return toSetupListing(await db().listing.findUniqueOrThrow({ where: { id }, include }))
}
