import { syncGithubRequests } from '@/lib/approvals/commands/sync-github-requests'
import { orRetry } from '../or-retry'

/** Reads which requests for a connected app wait on GitHub. */
export async function handle({ listingId }: { listingId: string }): Promise<void> {
  orRetry(await syncGithubRequests(listingId))
}
