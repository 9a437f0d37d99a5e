import type { GithubApp, GithubAppSecrets } from '../../adapters/github/types'

/** Where the app finds GitHub: nothing for github.com, which is what Probot takes for granted. */
export interface GithubHost {
  host: string
  isEnterpriseServer: boolean
}

/** The settings that a Probot app reads from its `.env`, the private key in one line. */
export function toDotenv(
  app: Pick<GithubApp, 'id' | 'clientId'>,
  secrets: GithubAppSecrets,
  { host, isEnterpriseServer }: GithubHost,
): string {
  const pairs = [
    ['APP_ID', String(app.id)],
    ['PRIVATE_KEY', `"${secrets.privateKey.trim().replaceAll('\n', '\\n')}"`],
    ['WEBHOOK_SECRET', secrets.webhookSecret],
    ['GITHUB_CLIENT_ID', app.clientId],
    ['GITHUB_CLIENT_SECRET', secrets.clientSecret],
    ['GHE_HOST', isEnterpriseServer ? host : null],
  ]
  const lines = pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  return `${lines.join('\n')}\n`
}
