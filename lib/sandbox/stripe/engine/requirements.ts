import type { CapabilityStatus } from '../seed'
import type { Account } from '../types'

type Requirements = NonNullable<Account['requirements']>
type Entry = NonNullable<Requirements['entries']>[number]

/** What Stripe asks of a merchant before it takes cards, in its names. */
const asked = [
  'configuration.merchant.support.phone',
  'identity.individual.documents.primary_verification',
]

/** What Stripe looks at by itself. */
const looking = ['identity.individual.id_numbers']

function entry(description: string, from: 'user' | 'stripe'): Entry {
  return {
    awaiting_action_from: from,
    description,
    errors: [],
    impact: {
      restricts_capabilities: [
        {
          capability: 'card_payments',
          configuration: 'merchant',
          deadline: { status: 'past_due' },
        },
      ],
    },
    minimum_deadline: { status: 'past_due' },
    requested_reasons: [{ code: 'routine_onboarding' }],
  }
}

/** `requirements` of an account: what is missing while card payments are restricted or being checked. */
export function requirements(status: CapabilityStatus | null): Requirements {
  if (status !== 'restricted' && status !== 'pending') return { entries: [] }
  const [names, from] =
    status === 'restricted' ? [asked, 'user' as const] : [looking, 'stripe' as const]
  return {
    entries: names.map((name) => entry(name, from)),
    summary: { minimum_deadline: { status: 'past_due' } },
  }
}
