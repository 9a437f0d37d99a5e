import type { Brand } from '../core/brand'
import type { Locale } from '../core/locales'

/** A signed-in person, as the entry wrappers of lib/auth made sure of it: nobody else mints one. */
export type Actor = Brand<
  {
    userId: string
    /** The person's own account. */
    accountId: string
    githubId: number
    login: string
    name: string | null
    avatarUrl: string | null
    locale: Locale
    sessionId: string
    ip?: string
  },
  'Actor'
>

/** An account the actor may act for, minted by `authorizeAccount` only. */
export type AuthorizedAccountId = Brand<string, 'AuthorizedAccountId'>

/** What an action needs: to own the account (to be it, or to own the organization), or to belong to it. */
export type NeededRole = 'owner' | 'member'

/** How a person stands to an account. Null where GitHub does not tell. A billing manager is no member. */
export type AccountRole = 'self' | 'owner' | 'member' | 'billing_manager' | null

/** How an organization stands to this marketplace. */
export type ConnectionState = 'connected' | 'suspended' | 'not_connected'

/** An account as pages show it. */
export interface AccountView {
  id: string
  githubId: number
  type: 'User' | 'Organization'
  login: string
  name: string | null
  avatarUrl: string | null
}

/** An account on which a person could set something up. A personal account needs no connection. */
export interface SetupAccount extends AccountView {
  role: AccountRole
  connection: ConnectionState | null
  /** When GitHub last told the role, ISO 8601. */
  readAt: string | null
}

/** An organization with what its owner declared. Times are ISO 8601. */
export interface OrganizationView extends AccountView {
  isOwner: boolean
  connection: {
    suspended: boolean
    contactEmail: string
    contactLocale: Locale
    membersMayRequest: boolean
    collaboratorsMayRequest: boolean
    repositoryAdminsMayInstall: boolean
    declaredBy: string
    declaredAt: string
    connectedAt: string
  } | null
}

/** What a person sees of themselves. */
export interface ProfileView {
  login: string
  name: string | null
  avatarUrl: string | null
  email: string | null
  locale: Locale
  /** Where it is changed. */
  githubUrl: string
}

/** A session as its owner sees it in the settings. Times are ISO 8601. */
export interface SessionView {
  id: string
  userAgent: string | null
  createdAt: string
  lastSeenAt: string
  current: boolean
}
