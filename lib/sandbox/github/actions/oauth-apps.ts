import { type Sandbox, timestamp } from '../sandbox'
import type { Account } from '../store/accounts'
import type { OauthApp } from '../store/apps'
import { randomToken } from '../store/tokens'

type Settings = Pick<OauthApp, 'name' | 'url' | 'callbackUrl'>

/** An OAuth App with a client id and a secret of its own. */
export function createOauthApp(
  { database, now }: Sandbox,
  owner: Account,
  settings: Settings,
): Pick<OauthApp, 'clientId' | 'clientSecret'> {
  const client = {
    clientId: randomToken('Ov23li', 14),
    clientSecret: randomToken('', 40).toLowerCase(),
  }
  database.insert('oauthApps', {
    ...settings,
    ...client,
    id: database.nextId(),
    ownerId: owner.id,
    createdAt: timestamp(now()),
  })
  return client
}
