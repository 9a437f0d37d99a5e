/** A user or an organization as GitHub names it today. */
export interface GithubAccount {
  id: number
  type: 'User' | 'Organization'
  login: string
  name: string | null
  avatarUrl: string | null
}

/** GitHub counts its billing managers among the memberships, though they are no members. */
export type GithubRole = 'admin' | 'member' | 'billing_manager'

export interface GithubMembership {
  organization: GithubAccount
  role: GithubRole
}

/** Permissions by name, such as `{ contents: 'read' }`. */
export type GithubPermissions = Record<string, string>

export interface GithubInstallation {
  id: number
  appId: number
  account: GithubAccount
  /** The app's slug when this was read; null where whoever told it did not say. */
  appSlug: string | null
  repositorySelection: 'all' | 'selected'
  permissions: GithubPermissions
  events: string[]
  /** ISO 8601, as all times here. */
  suspendedAt: string | null
  createdAt: string
  updatedAt: string
}

export interface GithubRepository {
  id: number
  owner: string
  name: string
  private: boolean
  /** Whether the person asked for administers it. */
  administered: boolean
}

export interface GithubApp {
  id: number
  slug: string
  name: string
  clientId: string | null
  owner: GithubAccount | null
  description: string | null
  externalUrl: string
  permissions: GithubPermissions
  events: string[]
}

/** A user token and its successor. Null where the app's user tokens do not expire. */
export interface GithubTokens {
  accessToken: string
  accessTokenExpiresAt: Date | null
  refreshToken: string | null
  refreshTokenExpiresAt: Date | null
}

/** What makes a listed app's JWT: its number and its private key in PEM. */
export interface GithubAppKey {
  appId: number
  privateKey: string
}

/** What GitHub hands over once, for an app that was registered from a manifest. */
export interface GithubAppSecrets {
  clientSecret: string
  /** Null for an app that has no webhook. */
  webhookSecret: string | null
  /** The private key in PEM. */
  privateKey: string
}
