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
