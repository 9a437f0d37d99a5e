import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { checkOwner } from '@/lib/reviews/commands/check-owner'
import { orRetry } from '../or-retry'

/** Reads again what the app of a listing asks for, and whose it is. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  orRetry(await checkPermissions(listingId))
  orRetry(await checkOwner(listingId))
}
