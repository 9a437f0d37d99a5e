import { checkInstallation } from '@/lib/installs/commands/check-installation'
import { orRetry } from '../or-retry'

/** Reads an installation again. */
export async function handle({ installationId }: { installationId: string }): Promise<void> {
  orRetry(await checkInstallation(installationId))
}
