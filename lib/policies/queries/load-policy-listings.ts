import { z } from 'zod'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { listingContentSchema } from '../../listings/schema'
import type { AskedAccess } from '../../permissions/types'
import { provenDomain } from '../../publishers/rules'
import { accessOf } from '../rules/policy-subject'
import type { PolicyListing } from '../types'

const include = {
  publisher: { include: { account: { select: { login: true } } } },
  permissionWatch: { include: { snapshot: true } },
  currentRevision: {
    select: {
      content: true,
      primaryCategory: { select: { slug: true } },
      secondaryCategory: { select: { slug: true } },
    },
  },
} satisfies Prisma.ListingInclude

type Row = Prisma.ListingGetPayload<{ include: typeof include }>

const askedSchema = listingContentSchema.pick({ permissions: true, scopes: true })
const permissionsSchema = z.record(z.string(), z.string())

/** As GitHub told it last; as the listing says where GitHub has not been asked. */
function accessFrom({ permissionWatch, currentRevision }: Row): AskedAccess {
  const read = permissionWatch?.snapshot
  if (read) return accessOf(permissionsSchema.parse(read.permissions), read.scopes)
  const { permissions, scopes } = askedSchema.parse(currentRevision?.content)
  return { permissions, scopes: scopes.map(({ name }) => name) }
}

function toPolicyListing(row: Row): PolicyListing {
  const { slug, kind, publisher, currentRevision } = row
  const categories = [currentRevision?.primaryCategory, currentRevision?.secondaryCategory]
  return {
    slug,
    kind,
    publisher: publisher.account.login,
    verified: provenDomain(publisher) !== null,
    categories: categories.flatMap((category) => (category ? [category.slug] : [])),
    access: accessFrom(row),
  }
}

/** Listings as a policy looks at them, by id. A draft that was never published has nothing to look at and is left out. */
export async function loadPolicyListings(
  ids: readonly string[],
): Promise<Map<string, PolicyListing>> {
  const rows = await db().listing.findMany({
    where: { id: { in: [...ids] }, currentRevisionId: { not: null } },
    include,
  })
  return new Map(rows.map((row) => [row.id, toPolicyListing(row)]))
}

/** One listing as a policy looks at it; `permissions` are those that GitHub told just now. */
export async function loadPolicyListing(
  id: string,
  permissions?: Readonly<Record<string, string>>,
): Promise<PolicyListing | null> {
  const listing = (await loadPolicyListings([id])).get(id) ?? null
  if (listing === null || permissions === undefined || listing.kind !== 'github_app') return listing
  return { ...listing, access: accessOf(permissions, listing.access.scopes) }
}
