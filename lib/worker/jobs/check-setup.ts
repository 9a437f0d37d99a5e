import { checkSetup } from '@/lib/installs/commands/check-setup'
import { orRetry } from '../or-retry'

/** Looks whether what a set-up waits for has happened. */
export async function handle({ setupId }: { setupId: string }): Promise<void> {
  orRetry(await checkSetup(setupId))
}
