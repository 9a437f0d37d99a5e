import type { Brand } from '../core/brand'
import type { PriceModel } from '../plans/types'

/** A listed app that proved who it is: minted by `lib/api/v3/authenticate-app.ts` and nobody else. */
export type AuthenticatedApp = Brand<{ listingId: string }, 'AuthenticatedApp'>

/** A person who showed a token of theirs: minted by `lib/api/v3/authenticate-user.ts` and nobody else. Null for the listing where none has an app that they could have bought. */
export type AuthenticatedPerson = Brand<
  { githubId: number; listingId: string | null },
  'AuthenticatedPerson'
>

/** A plan as its integrator knows it, in the English that GitHub's JSON speaks. Prices in minor units; 0 where the cycle is not sold. */
export interface EntitledPlan {
  /** The integer that GitHub's JSON names it by. */
  id: number
  number: number
  name: string
  description: string
  bullets: string[]
  priceModel: PriceModel
  monthlyPrice: number
  yearlyPrice: number
  hasTrial: boolean
  unitName: string | null
  state: 'draft' | 'published' | 'retired'
}

/** What will become of a purchase at the end of what is paid. Without a plan it ends. */
export interface PendingChange {
  effectiveAt: Date
  units: number | null
  plan: EntitledPlan | null
}

/** What an account has of a listing now. Units only where the plan counts them. */
export interface EntitledAccount {
  account: {
    /** GitHub's numeric id. */
    id: number
    type: 'User' | 'Organization'
    login: string
    email: string | null
    billingEmail: string | null
  }
  plan: EntitledPlan
  cycle: 'monthly' | 'yearly'
  units: number | null
  isInstalled: boolean
  onFreeTrial: boolean
  trialEndsAt: Date | null
  nextBillingAt: Date | null
  updatedAt: Date
  pendingChange: PendingChange | null
}

/** A part of a list, with how many there are of it. */
export interface Counted<T> {
  items: T[]
  total: number
}

/** Where a part of a list begins, and how long it may be. */
export interface Slice {
  offset: number
  perPage: number
}
