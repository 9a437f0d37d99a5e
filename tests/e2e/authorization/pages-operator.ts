import { type AddressRow, only } from '@/tests/support/authorization/rows'
import { drafted } from '@/tests/support/authorization/shop'

const forOperator = only('shown', ['operator'])

const page = (address: string, at: AddressRow['at'] = () => `/en${address}`): AddressRow => ({
  name: `PAGE /[locale]${address}`,
  at,
  answers: forOperator,
})

/** Whoever runs this Souk. To anybody else it is not there. */
export const operatorPages: AddressRow[] = [
  page('/operator'),
  page('/operator/audit'),
  page('/operator/categories'),
  page('/operator/collections'),
  page('/operator/collections/[slug]', () => '/en/operator/collections/first-steps'),
  page('/operator/featured'),
  page('/operator/listings'),
  page('/operator/listings/[slug]', () => `/en/operator/listings/${drafted.waiting}`),
  page('/operator/reports'),
  page('/operator/reviews/[id]', ({ shop }) => `/en/operator/reviews/${shop.review}`),
  page(
    '/operator/reviews/[id]/preview',
    ({ shop }) => `/en/operator/reviews/${shop.review}/preview`,
  ),
  page('/operator/settings'),
  {
    name: 'GET /[locale]/operator/audit/export',
    at: () => '/en/operator/audit/export',
    answers: only('shown', ['operator'], { anonymous: 'sign_in_required' }),
  },
]
