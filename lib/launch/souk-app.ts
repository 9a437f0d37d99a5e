import type { World } from '@/lib/sandbox/github/world'
import { demoOperator } from '@/prisma/demo/people'
import type { AppSecrets } from './secrets'

export const soukAppId = 900_001
export const soukAppSlug = 'souk'
export const soukClientId = 'Iv23liSoukMarketplac'

/**
 * The marketplace's own GitHub App as it is registered on the sandbox: the same addresses, rights
 * and events as on a real host (design §3).
 */
export function soukApp(soukUrl: string, secrets: AppSecrets): NonNullable<World['apps']>[number] {
  return {
    id: soukAppId,
    slug: soukAppSlug,
    name: 'Souk',
    owner: demoOperator,
    description: 'Find, buy and install integrations',
    externalUrl: soukUrl,
    permissions: {
      metadata: 'read',
      members: 'read',
      organization_administration: 'read',
      emails: 'read',
    },
    events: ['member', 'membership', 'organization', 'repository'],
    publicKey: secrets.publicKey,
    clientId: soukClientId,
    clientSecret: secrets.clientSecret,
    webhookUrl: `${soukUrl}/api/webhooks/github`,
    webhookSecret: secrets.webhookSecret,
    setupUrl: `${soukUrl}/setup`,
    callbackUrls: [`${soukUrl}/api/auth/callback/github`],
  }
}
