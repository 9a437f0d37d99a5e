import { routeUpdates } from '@/lib/permission-updates/commands/route-updates'

/** Asks every account that has a listing's app for what it asks for now. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  await routeUpdates(listingId)
}
