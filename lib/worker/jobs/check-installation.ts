import { checkInstallation } from '@/lib/installs/commands/check-installation'
import { settleInstallation } from '@/lib/permission-updates/commands/settle-installation'
import { orRetry } from '../or-retry'

/** Reads an installation again, and whether it has accepted what it was asked for. */
export async function handle({ installationId }: { installationId: string }): Promise<void> {
  orRetry(await checkInstallation(installationId))
  await settleInstallation(installationId)
}
