import { ordered } from '@/tests/support/authorization/prepare-orders'
import { asked } from '@/tests/support/authorization/prepare-requests'
import { type AddressRow, each, only, signedIn } from '@/tests/support/authorization/rows'

const members = ['owner', 'approver', 'deputy', 'requester', 'member'] as const
const others = ['approver', 'deputy', 'requester', 'member'] as const

/** Finding, buying, installing, asking, and what one has. */
export const buyerPages: AddressRow[] = [
  { name: 'PAGE /[locale]/integrations', at: () => '/en/integrations', answers: signedIn('shown') },
  {
    name: 'GET /[locale]/integrations/export',
    at: () => '/en/integrations/export',
    answers: signedIn('shown', { anonymous: 'sign_in_required' }),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/copy',
    at: () => '/en/listings/hexlint/copy',
    answers: signedIn('shown'),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/report',
    at: () => '/en/listings/hexlint/report',
    answers: signedIn('shown'),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/setup',
    at: () => '/en/listings/hexlint/setup',
    answers: signedIn('shown'),
  },
  // What was asked for and approved binds the page for who asked and for owners.
  {
    name: 'PAGE /[locale]/listings/[slug]/setup',
    at: ({ requests }) =>
      `/en/listings/${asked.seen}/setup?account=octo-labs&request=${requests[asked.seen]}`,
    answers: only('shown', [...members]),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/setup/[setupId]',
    at: ({ setups }) => `/en/listings/${ordered.seen}/setup/${setups[ordered.seen]}`,
    answers: only('shown', ['owner']),
  },
  {
    name: 'PAGE /[locale]/listings/[slug]/setup/[setupId]',
    at: ({ own }) => `/en/listings/tarrow-ci/setup/${own.setup}`,
    answers: only('shown', ['requester']),
  },
  { name: 'PAGE /[locale]/purchases', at: () => '/en/purchases', answers: signedIn('shown') },
  {
    name: 'PAGE /[locale]/purchases/[id]',
    at: ({ purchases }) => `/en/purchases/${purchases[ordered.seen]}`,
    answers: only('shown', ['owner'], each(others, 'owner_required')),
  },
  {
    name: 'PAGE /[locale]/purchases/[id]/change',
    at: ({ purchases }) => `/en/purchases/${purchases[ordered.seen]}/change`,
    answers: only('shown', ['owner'], each(others, 'owner_required')),
  },
  {
    name: 'PAGE /[locale]/purchases/[id]',
    at: ({ purchases }) => `/en/purchases/${purchases['tarrow-ci']}`,
    answers: only('shown', ['requester']),
  },
  { name: 'PAGE /[locale]/requests', at: () => '/en/requests', answers: signedIn('shown') },
  {
    name: 'PAGE /[locale]/requests/[id]',
    at: ({ requests }) => `/en/requests/${requests[asked.seen]}`,
    answers: only('shown', members),
  },
  {
    name: 'PAGE /[locale]/updates/[id]',
    at: ({ update }) => `/en/updates/${update}`,
    answers: only('shown', members),
  },
]
