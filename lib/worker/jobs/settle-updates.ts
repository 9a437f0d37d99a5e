import { settleUpdates } from '@/lib/permission-updates/commands/settle-updates'

/** Makes the permission updates of an account agree with what it granted. */
export async function handle(place: { listingId: string; accountId: string }): Promise<void> {
  await settleUpdates(place)
}
