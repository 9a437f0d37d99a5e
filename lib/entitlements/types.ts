import type { Brand } from '../core/brand'

/** A listed app that proved who it is: minted by `lib/api/v3/authenticate-app.ts` and nobody else. What is a draft has test purchases only. */
export type AuthenticatedApp = Brand<{ listingId: string; isDraft: boolean }, 'AuthenticatedApp'>
