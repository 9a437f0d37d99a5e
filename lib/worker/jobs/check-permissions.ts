import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { orRetry } from '../or-retry'

/** Reads again what the app of a listing asks for. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  orRetry(await checkPermissions(listingId))
}
