import { remindUpdate } from '@/lib/permission-updates/commands/remind-update'
import { orRetry } from '../or-retry'

/** Reminds whom a permission change concerns that it still waits. */
export async function handle({ updateId }: { updateId: string }): Promise<void> {
  orRetry(await remindUpdate(updateId))
}
