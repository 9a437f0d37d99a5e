import { ordered } from '@/tests/support/authorization/prepare-orders'
import type { Role } from '@/tests/support/authorization/roles'
import { type AddressRow, type Answers, everybody } from '@/tests/support/authorization/rows'
import type { World } from '@/tests/support/authorization/world'

/** Who comes with what: the app that it is about, another app, and a person's token. Everybody else has a session, which counts for nothing here. */
function credentialOf({ credentials }: World, role: Role, app: 'seller' | 'hexlint') {
  if (role === 'publisher') return credentials[app]
  if (role === 'rival') return credentials.otherApp
  return role === 'requester' ? credentials.token : null
}

type Seen = Partial<Pick<Answers, 'publisher' | 'rival' | 'requester'>>

const v3 = (
  name: string,
  at: string | ((world: World) => string),
  seen: Seen,
  app: 'seller' | 'hexlint' = 'seller',
): AddressRow => {
  const [method = 'GET', path = ''] = name.split(' ')
  return {
    name: `${method} /api/v3${path}`,
    at: (world) => `/api/v3${typeof at === 'string' ? at : at(world)}`,
    send: (world, role) => {
      const credential = credentialOf(world, role, app)
      return { method, headers: credential === null ? [] : [['Authorization', credential]] }
    },
    answers: everybody('status 401', seen),
  }
}

const both = { publisher: 'shown', rival: 'shown' } as const
const own = { publisher: 'shown', rival: 'not_found' } as const
const nowhere = { ...everybody('not_found') }

const methods = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const

/** GitHub's marketplace API: each app sees its own listing, and each person what they have. */
export const v3Routes: AddressRow[] = [
  v3('GET /marketplace_listing/plans', '/marketplace_listing/plans', both),
  v3(
    'GET /marketplace_listing/plans/[plan_id]/accounts',
    ({ numbers }) => `/marketplace_listing/plans/${numbers[ordered.seen]}/accounts`,
    own,
  ),
  v3(
    'GET /marketplace_listing/accounts/[account_id]',
    ({ organization }) => `/marketplace_listing/accounts/${organization.githubId}`,
    own,
  ),
  v3('GET /marketplace_listing/stubbed/plans', '/marketplace_listing/stubbed/plans', both),
  v3(
    'GET /marketplace_listing/stubbed/plans/[plan_id]/accounts',
    '/marketplace_listing/stubbed/plans/1313/accounts',
    both,
  ),
  v3(
    'GET /marketplace_listing/stubbed/accounts/[account_id]',
    '/marketplace_listing/stubbed/accounts/4',
    both,
  ),
  v3('GET /app/hook/config', '/app/hook/config', own, 'hexlint'),
  v3('GET /app/hook/deliveries', '/app/hook/deliveries', both, 'hexlint'),
  v3(
    'GET /app/hook/deliveries/[delivery_id]',
    ({ shop }) => `/app/hook/deliveries/${shop.delivery}`,
    own,
    'hexlint',
  ),
  v3(
    'POST /app/hook/deliveries/[delivery_id]/attempts',
    ({ shop }) => `/app/hook/deliveries/${shop.delivery}/attempts`,
    own,
    'hexlint',
  ),
  v3('GET /user/marketplace_purchases', '/user/marketplace_purchases', { requester: 'shown' }),
  v3('GET /user/marketplace_purchases/stubbed', '/user/marketplace_purchases/stubbed', {
    requester: 'shown',
  }),
  ...methods.map((method) => ({
    ...v3(`${method} /[...path]`, '/orgs/octo-labs/members', {}),
    answers: nowhere,
  })),
]
