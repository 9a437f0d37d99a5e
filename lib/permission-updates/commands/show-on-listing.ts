import { cacheTags } from '../../core/cache-tags'
import type { PermissionSnapshot } from '../../db/generated/client'
import { touchTags } from '../../db/touch-tags'
import type { Transaction } from '../../db/transaction'
import { indexListing } from '../../listings/commands/index-listing'
import { accessOnGithub } from '../../listings/rules/access-on-github'
import { listingContentSchema } from '../../listings/schema'

/**
 * After a new snapshot of what an app asks for: where its listing says something else from now on, its
 * pages, the grades of the catalogue, and the row that search reads follow, in the caller's transaction.
 * A first reading that says what the integrator says changes nothing.
 */
export async function showOnListing(
  tx: Transaction,
  listingId: string,
  before: PermissionSnapshot | null,
): Promise<void> {
  const { slug, state, permissionWatch, currentRevision } = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      permissionWatch: { include: { snapshot: true } },
      currentRevision: { include: { primaryCategory: true, secondaryCategory: true } },
    },
  })
  const content = listingContentSchema.safeParse(currentRevision?.content).data
  if (state !== 'published' || currentRevision === null || content === undefined) return
  const [was, is] = [before, permissionWatch?.snapshot].map((one) => accessOnGithub(content, one))
  if (!was?.differsSince && !is?.differsSince) return
  await indexListing(tx, listingId)
  const { primaryCategory, secondaryCategory } = currentRevision
  const categories = [primaryCategory, ...(secondaryCategory ? [secondaryCategory] : [])]
  await touchTags(tx, [
    cacheTags.catalogue(),
    cacheTags.risk(),
    cacheTags.listing(slug),
    ...categories.map((category) => cacheTags.category(category.slug)),
  ])
}
