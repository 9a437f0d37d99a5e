import { sweepInstalls } from '@/lib/installs/commands/sweep-installs'
import { sweepOutbox } from '@/lib/outbox/sweep'
import { sweepCheckouts } from '@/lib/purchases/commands/sweep-checkouts'
import { sweepSellers } from '@/lib/purchases/commands/sweep-sellers'

/** Queues work for everything that has become due (design §2, Time). Any number of workers may sweep at once: the jobs have keys. */
export async function handle(): Promise<void> {
  await sweepOutbox()
  await sweepCheckouts()
  await sweepInstalls()
  await sweepSellers()
}
