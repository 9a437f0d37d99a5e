import { App } from '@octokit/app'
import { env } from '../../env'
import { GithubClient } from './client'

function ownApp() {
  const { GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY } = env()
  return new App({
    appId: GITHUB_APP_ID,
    privateKey: GITHUB_APP_PRIVATE_KEY,
    Octokit: GithubClient,
  })
}

let app: ReturnType<typeof ownApp> | undefined

/** GitHub as the marketplace's own app sees it, with its JWT. */
export function asSouk(): GithubClient {
  app ??= ownApp()
  return app.octokit
}

/** GitHub as the marketplace's own installation on an account sees it. Its token is kept until it expires. */
export function asSoukOn(installationId: number): Promise<GithubClient> {
  app ??= ownApp()
  return app.getInstallationOctokit(installationId)
}

/** Forgets every installation token, after GitHub refused one that should still hold. */
export function forgetInstallationTokens(): void {
  app = undefined
}
