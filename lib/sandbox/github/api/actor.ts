import type { Account } from '../store/accounts'
import type { App, OauthApp, Permissions } from '../store/apps'
import type { Installation } from '../store/installations'

type AnonymousActor = { kind: 'anonymous' }

/** A GitHub App with its JWT. */
export type AppActor = { kind: 'app'; app: App }

export type InstallationActor = {
  kind: 'installation'
  app: App
  installation: Installation
  permissions: Permissions
  /** Null: whatever the installation reaches. */
  repositoryIds: readonly number[] | null
}

/** A person through a GitHub App. */
export type UserActor = {
  kind: 'user'
  app: App
  user: Account
  permissions: Permissions
  repositoryId: number | null
}

/** A person through an OAuth App. */
export type OauthActor = {
  kind: 'oauth'
  app: OauthApp
  user: Account
  scopes: readonly string[]
}

/** Who a request of the API comes from. */
export type Actor = AnonymousActor | AppActor | InstallationActor | UserActor | OauthActor

export type ApiEnv = { Variables: { actor: Actor } }
