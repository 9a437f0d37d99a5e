import type {
  CardPayments,
  Readiness,
  ReadinessFacts,
  ReadinessState,
  ReadinessStep,
} from './types'

/** What GitHub and the publisher have shown about a publisher. */
export interface PublisherProof {
  verifiedDomain: string | null
  verifiedAt: Date | null
}

/** The domain a publisher proved to own, or null: a domain counts only from the moment it was proved. */
export function provenDomain({ verifiedDomain, verifiedAt }: PublisherProof): string | null {
  return verifiedAt === null ? null : verifiedDomain
}

/** Whether card payments on the publisher's own Stripe account are active (design §4). */
export function canSell(stripeAccount: { cardPayments: string } | null): boolean {
  return stripeAccount?.cardPayments === 'active'
}

/** The text of the agreement that holds today. A change of the text is a new version, which each publisher accepts again. */
export const AGREEMENT_VERSION = '2026-11-23'

const filled = (...texts: (string | null | undefined)[]) =>
  texts.every((text) => (text ?? '').trim() !== '')

const doneIf = (condition: boolean): ReadinessState => (condition ? 'done' : 'open')

const stripeStates: Record<CardPayments, ReadinessState> = {
  active: 'done',
  pending: 'waiting',
  restricted: 'attention',
  rejected: 'attention',
  deauthorized: 'attention',
}

function agreementState(version: string | null): ReadinessState {
  if (version === null) return 'open'
  return version === AGREEMENT_VERSION ? 'done' : 'attention'
}

function domainState(facts: ReadinessFacts): ReadinessState {
  if (facts.domain?.failingSince) return 'attention'
  return doneIf(provenDomain(facts) !== null)
}

/**
 * What a publisher has done and has yet to do before a listing can be submitted: the one rule of
 * the checklist and of the submission. A verified domain is shown but never asked for; Stripe is
 * asked for only where something is to be sold (`paid`): a free listing needs none.
 */
export function publisherReadiness(facts: ReadinessFacts, { paid }: { paid: boolean }): Readiness {
  const { name, websiteUrl, supportEmail, description, stripeAccount } = facts
  const steps: ReadinessStep[] = [
    {
      key: 'profile',
      state: doneIf(filled(name, websiteUrl, supportEmail, description.en)),
      required: true,
    },
    {
      key: 'contact',
      state: doneIf(filled(facts.contactName, facts.contactEmail)),
      required: true,
    },
    { key: 'agreement', state: agreementState(facts.agreementVersion), required: true },
    {
      key: 'stripe',
      state: stripeAccount === null ? 'open' : stripeStates[stripeAccount.cardPayments],
      required: paid,
    },
    { key: 'domain', state: domainState(facts), required: false },
  ]
  return {
    steps,
    ready: steps.every(({ state, required }) => state === 'done' || !required),
  }
}
