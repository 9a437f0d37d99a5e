/** How a test card behaves (docs.stripe.com/testing). */
export interface TestCard {
  number: string
  brand: 'visa' | 'mastercard'
  country: string
  /** Refused already when it is entered. */
  refused: Decline | null
  /** Refused when money is taken. */
  declined: Decline | null
  /** When the bank asks for 3-D Secure: never, until it was confirmed once, or for every payment. */
  secure: 'never' | 'once' | 'always'
}

export interface Decline {
  code: 'card_declined' | 'expired_card' | 'incorrect_cvc' | 'processing_error'
  declineCode: string
  message: string
}

const plain = {
  brand: 'visa',
  country: 'US',
  refused: null,
  declined: null,
  secure: 'never',
} as const

function declined(declineCode: string, message: string): Decline {
  return { code: 'card_declined', declineCode, message }
}

const generic = declined('generic_decline', 'Your card was declined.')
const funds = declined('insufficient_funds', 'Your card has insufficient funds.')
const lost = declined('lost_card', 'Your card was declined.')

const expired: Decline = {
  code: 'expired_card',
  declineCode: 'expired_card',
  message: 'Your card has expired.',
}

const cvc: Decline = {
  code: 'incorrect_cvc',
  declineCode: 'incorrect_cvc',
  message: "Your card's security code is incorrect.",
}

const testCards: readonly TestCard[] = [
  { ...plain, number: '4242424242424242' },
  { ...plain, number: '5555555555554444', brand: 'mastercard' },
  { ...plain, number: '4000002500000003', country: 'FR' },
  { ...plain, number: '4000000000000002', refused: generic, declined: generic },
  { ...plain, number: '4000000000009995', refused: funds, declined: funds },
  { ...plain, number: '4000000000009987', refused: lost, declined: lost },
  { ...plain, number: '4000000000000069', refused: expired, declined: expired },
  { ...plain, number: '4000000000000127', refused: cvc, declined: cvc },
  { ...plain, number: '4000000000000341', declined: generic },
  { ...plain, number: '4000002500003155', secure: 'once' },
  { ...plain, number: '4000002760003184', secure: 'always' },
  { ...plain, number: '4000008260003178', secure: 'always', declined: funds },
]

/** Stripe's ready-made payment methods, by the card behind them. */
export const readyMade: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_fr: '4000002500000003',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_authenticationRequired: '4000002760003184',
}

/** The card with this number, spaces ignored. Any other number does not exist here. */
export function testCard(number: string): TestCard | undefined {
  const digits = number.replaceAll(/[\s-]/g, '')
  return testCards.find((card) => card.number === digits)
}
