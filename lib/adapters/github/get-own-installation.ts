import { env } from '../../env'
import { getInstallationOnAccount } from './get-installation-on-account'

/** The marketplace's own installation on an organization, if its owner made one. */
export function getOwnInstallation(login: string): ReturnType<typeof getInstallationOnAccount> {
  const { GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY } = env()
  const key = { appId: GITHUB_APP_ID, privateKey: GITHUB_APP_PRIVATE_KEY }
  return getInstallationOnAccount(key, { type: 'Organization', login })
}
