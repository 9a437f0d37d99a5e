import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'

interface ListedApp {
  listingId: ManagedListingId
  appId: number
  name: string
}

/** The GitHub App of a listing. Error: `invalid_input` for a listing that is of none. */
export async function loadApp(listingId: ManagedListingId): Promise<Result<ListedApp>> {
  const { githubAppId, githubAppSlug, slug } = await db().listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { githubAppId: true, githubAppSlug: true, slug: true },
  })
  if (githubAppId === null) return err(domainError('invalid_input'))
  return ok({ listingId, appId: Number(githubAppId), name: githubAppSlug ?? slug })
}
