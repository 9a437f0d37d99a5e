import { checkReview } from '@/lib/reviews/commands/check-review'
import { orRetry } from '../or-retry'

/** Looks a submitted listing over. */
export async function handle({ reviewId }: { reviewId: string }): Promise<void> {
  orRetry(await checkReview(reviewId))
}
