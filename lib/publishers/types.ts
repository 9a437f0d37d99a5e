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
