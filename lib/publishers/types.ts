import type { Brand } from '../core/brand'

/** A publisher whose pages the actor may use, minted by `authorizePublisher` only. */
export type PublisherId = Brand<string, 'PublisherId'>

/** An admin is the person themselves or an owner of the organization; an editor was invited to write its listings. */
export type PublisherRight = 'admin' | 'editor'

/** A publisher as somebody of it meets it: by which account it is known, and with which right. */
export interface AuthorizedPublisher {
  id: PublisherId
  right: PublisherRight
  /** As GitHub spells it. */
  login: string
  name: string
}

/** How card payments stand on a publisher's own Stripe account. */
export type CardPayments = 'active' | 'pending' | 'restricted' | 'rejected' | 'deauthorized'

/** All that the checklist goes by. */
export interface ReadinessFacts {
  name: string
  websiteUrl: string
  supportEmail: string
  description: { en?: string | undefined }
  contactName: string | null
  contactEmail: string | null
  agreementVersion: string | null
  verifiedDomain: string | null
  verifiedAt: Date | null
  domain: { failingSince: Date | null } | null
  stripeAccount: { cardPayments: CardPayments } | null
}

export type ReadinessKey = 'profile' | 'contact' | 'agreement' | 'stripe' | 'domain'

/** open: not begun. waiting: others are at it. attention: what was done no longer holds. */
export type ReadinessState = 'done' | 'open' | 'waiting' | 'attention'

export interface ReadinessStep {
  key: ReadinessKey
  state: ReadinessState
  /** Whether a submission needs it. */
  required: boolean
}

/** The checklist, and whether all that a submission needs is done. */
export interface Readiness {
  ready: boolean
  steps: ReadinessStep[]
}

/** Where the token of a domain was found. */
export type DomainEvidence = 'dns' | 'well_known'

/** Since when a domain is proved, and since when its proof is no longer found. */
export interface DomainProof {
  verifiedAt: Date | null
  failingSince: Date | null
}

/** What a look for the token makes of a domain, and when to look again. */
export interface DomainVerdict extends DomainProof {
  dueAt: Date | null
  /** Whether a proof that counted counts no longer. */
  lost: boolean
}

/** A publisher's domain as its admins see it. Times are ISO 8601. */
export interface DomainView {
  domain: string
  token: string
  /** The name of the TXT record, and the address of the file: one of them holds the token. */
  record: string
  fileUrl: string
  method: DomainEvidence | null
  verifiedAt: string | null
  checkedAt: string | null
  failingSince: string | null
  /** When a failing proof is lost. */
  lostAt: string | null
}

/** What a publisher says about itself, and who answers for it. */
export interface PublisherProfile {
  name: string
  websiteUrl: string
  supportEmail: string
  descriptionEn: string
  descriptionFr: string
  contactName: string
  contactEmail: string
}

/** A publisher's own Stripe account as its admins see it. */
export interface StripeAccountView {
  id: string
  cardPayments: CardPayments
  country: string
  /** What Stripe still asks for, in Stripe's names. */
  requirements: string[]
  /** When Stripe last said so, ISO 8601. */
  readAt: string
}

/** A colleague who may write the listings. */
export interface EditorView {
  accountId: string
  login: string
  name: string | null
  avatarUrl: string | null
  invitedBy: string
  /** ISO 8601. */
  invitedAt: string
}

/** The agreement as it was accepted for a publisher. */
export interface AgreementView {
  version: string
  /** ISO 8601. */
  agreedAt: string
  agreedBy: string | null
}

/** A publisher in the list of somebody who may use it. */
export interface PublisherSummary {
  login: string
  name: string
  avatarUrl: string | null
  type: 'User' | 'Organization'
  right: PublisherRight
  listings: number
  readiness: Readiness
}

/** A publisher whose organization is not connected. */
export interface UnconnectedPublisher {
  login: string
  name: string
}
