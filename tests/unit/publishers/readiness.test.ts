import { describe, expect, it } from 'vitest'
import { AGREEMENT_VERSION, publisherReadiness } from '@/lib/publishers/rules'
import type { CardPayments, ReadinessFacts } from '@/lib/publishers/types'

const complete: ReadinessFacts = {
  name: 'Kelpworks',
  websiteUrl: 'https://kelpworks.example',
  supportEmail: 'help@kelpworks.example',
  description: { en: 'Tools that grow on you.' },
  contactName: 'Nina Sørensen',
  contactEmail: 'nina@kelpworks.example',
  agreementVersion: AGREEMENT_VERSION,
  verifiedDomain: null,
  verifiedAt: null,
  domain: null,
  stripeAccount: null,
}

const stateOf = (facts: Partial<ReadinessFacts>, key: string) =>
  publisherReadiness({ ...complete, ...facts }, { paid: true }).steps.find(
    (step) => step.key === key,
  )?.state

const proved = { verifiedDomain: 'kelpworks.example', verifiedAt: new Date() }
const stripe = (cardPayments: CardPayments) => ({ stripeAccount: { cardPayments } })

describe('the checklist of a publisher', () => {
  it.each<[string, Partial<ReadinessFacts>, string, string]>([
    ['a whole profile', {}, 'profile', 'done'],
    ['a profile without a description', { description: {} }, 'profile', 'open'],
    ['a blank name', { name: ' ' }, 'profile', 'open'],
    ['a contact', {}, 'contact', 'done'],
    ['no address to write to', { contactEmail: null }, 'contact', 'open'],
    ['today’s agreement', {}, 'agreement', 'done'],
    ['no agreement', { agreementVersion: null }, 'agreement', 'open'],
    ['an agreement of before', { agreementVersion: '2020-01-01' }, 'agreement', 'attention'],
    ['no domain', {}, 'domain', 'open'],
    ['a domain that is not proved', { domain: { failingSince: null } }, 'domain', 'open'],
    ['a proved domain', { ...proved, domain: { failingSince: null } }, 'domain', 'done'],
    [
      'a proof that is gone',
      { ...proved, domain: { failingSince: new Date() } },
      'domain',
      'attention',
    ],
    ['no Stripe account', {}, 'stripe', 'open'],
    ['an account that takes cards', stripe('active'), 'stripe', 'done'],
    ['an account that Stripe checks', stripe('pending'), 'stripe', 'waiting'],
    ['an account that misses something', stripe('restricted'), 'stripe', 'attention'],
    ['an account that was turned down', stripe('rejected'), 'stripe', 'attention'],
    ['an account that left', stripe('deauthorized'), 'stripe', 'attention'],
  ])('says of %s what it is', (_, facts, key, state) => {
    expect(stateOf(facts, key)).toBe(state)
  })

  it.each<[string, Partial<ReadinessFacts>, boolean, boolean]>([
    ['a free listing without Stripe and without a domain', {}, false, true],
    ['a paid listing without Stripe', {}, true, false],
    ['a paid listing of a seller that takes cards', stripe('active'), true, true],
    ['a paid listing of a seller that Stripe still checks', stripe('pending'), true, false],
    ['a free listing of a seller that was turned down', stripe('rejected'), false, true],
    ['a listing whose publisher never agreed', { agreementVersion: null }, false, false],
    ['a listing whose publisher agreed to an older text', { agreementVersion: 'x' }, false, false],
    ['a listing without a contact', { contactName: null }, false, false],
  ])('for %s decides whether it may be submitted', (_, facts, paid, ready) => {
    expect(publisherReadiness({ ...complete, ...facts }, { paid }).ready).toBe(ready)
  })
})
