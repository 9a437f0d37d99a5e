import { indexPublisher } from '@/lib/listings/commands/index-publisher'

/** Writes what search knows of a publisher's listings again. */
export async function handle({ publisherId }: { publisherId: string }): Promise<void> {
  await indexPublisher(publisherId)
}
