import { tellUpdate } from '@/lib/permission-updates/commands/tell-update'
import { orRetry } from '../or-retry'

/** Tells whom a permission change concerns. */
export async function handle({ updateId }: { updateId: string }): Promise<void> {
  orRetry(await tellUpdate(updateId))
}
