import { z } from 'zod'
import { currencyOf } from '../billing/countries'
import { createAccount, setCardPayments, v1Account } from '../engine/accounts'
import { change, insert, platform, type Scope } from '../scope'
import { token } from '../store/ids'
import type { Account } from '../types'
import { noAccess, noSuch, StripeError } from './errors'
import { type Route, route } from './route'

const capability = z.strictObject({ requested: z.boolean() })
const stringMap = z.record(z.string(), z.string().nullable())

const fields = {
  contact_email: z.email().optional(),
  display_name: z.string().min(1).optional(),
  configuration: z
    .strictObject({
      merchant: z
        .strictObject({
          capabilities: z.strictObject({ card_payments: capability.optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
  dashboard: z.enum(['express', 'full', 'none']).optional(),
  defaults: z
    .strictObject({
      currency: z.string().length(3).optional(),
      locales: z.array(z.string()).optional(),
      responsibilities: z
        .strictObject({
          fees_collector: z.enum(['application', 'stripe']),
          losses_collector: z.enum(['application', 'stripe']),
        })
        .optional(),
    })
    .optional(),
  identity: z
    .strictObject({
      country: z.string().length(2).optional(),
      entity_type: z.enum(['company', 'government_entity', 'individual', 'non_profit']).optional(),
    })
    .optional(),
  include: z.array(z.string()).optional(),
  metadata: stringMap.optional(),
}

const included = z.strictObject({ include: z.array(z.string()).optional() })

const link = z.strictObject({
  account: z.string(),
  use_case: z.strictObject({
    type: z.literal('account_onboarding'),
    account_onboarding: z.strictObject({
      refresh_url: z.url(),
      return_url: z.url().optional(),
    }),
  }),
})

const linkLives = 15 * 60

export const coreAccounts: Route[] = [
  route('POST', '/v2/core/accounts', z.strictObject(fields), create),
  route('GET', '/v2/core/accounts/:id', included, (scope, { include }, id) =>
    shown(accountOf(scope, id), include),
  ),
  route('POST', '/v2/core/accounts/:id', z.strictObject(fields), update),
  route(
    'GET',
    '/v2/core/accounts',
    z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).optional(),
      page: z.string().optional(),
      applied_configurations: z.array(z.string()).optional(),
      closed: z.string().optional(),
    }),
    list,
  ),
  route('POST', '/v2/core/account_links', link, createLink),
  route('GET', '/v1/accounts/:id', z.strictObject({}), (scope, _, id) => {
    if (scope.account !== platform && scope.account !== id) throw noSuch('account', id, 'id')
    return v1Account(accountOf(scope, id))
  }),
  route('GET', '/v1/account', z.strictObject({}), (scope) => {
    if (scope.account !== platform) return v1Account(accountOf(scope, scope.account))
    return platformAccount
  }),
]

function create(scope: Scope, input: z.output<z.ZodObject<typeof fields>>): Account {
  const country = input.identity?.country?.toUpperCase() ?? 'US'
  const currency = currencyOf(country)
  if (currency === undefined) {
    throw new StripeError(
      400,
      'invalid_request_error',
      `Accounts cannot be created in ${country}.`,
      { code: 'country_unsupported' },
    )
  }
  const duties = input.defaults?.responsibilities
  const dashboard = input.dashboard ?? 'full'
  if (dashboard === 'express' && duties?.losses_collector === 'stripe') {
    throw new StripeError(
      400,
      'invalid_request_error',
      'Accounts with an express dashboard need losses_collector to be application.',
      { code: 'incompatible_responsibilities' },
    )
  }
  const account = createAccount(scope, {
    displayName: input.display_name ?? null,
    email: input.contact_email ?? null,
    country,
    currency: input.defaults?.currency?.toLowerCase() ?? currency,
    cardPayments: wantsCards(input) ? 'restricted' : null,
    dashboard,
    collectors: {
      fees: duties?.fees_collector ?? 'stripe',
      losses: duties?.losses_collector ?? 'stripe',
    },
    taxRate: null,
    metadata: merged({}, input.metadata),
  })
  return shown(account, input.include)
}

function update(scope: Scope, input: z.output<z.ZodObject<typeof fields>>, id: string): Account {
  const account = accountOf(scope, id)
  if (wantsCards(input) && !account.configuration?.merchant)
    setCardPayments(scope, id, 'restricted')
  const current = accountOf(scope, id)
  const { contact_email, display_name, metadata } = input
  const patch: Partial<Account> = {
    ...(contact_email ? { contact_email } : {}),
    ...(display_name ? { display_name } : {}),
    metadata: merged(current.metadata ?? {}, metadata),
  }
  const owner = { ...scope, account: platform }
  return shown(change(owner, 'account', current, patch), input.include)
}

interface Paging {
  limit?: number | undefined
  page?: string | undefined
}

function list(scope: Scope, { limit = 20, page }: Paging): object {
  const all = scope.world.objects.all(platform, 'account')
  const from = page ? all.findIndex(({ id }) => id === page) : 0
  const data = all.slice(Math.max(0, from), from + limit).map((account) => shown(account, []))
  const next = all[from + limit]
  const url = next ? `/v2/core/accounts?limit=${limit}&page=${next.id}` : null
  return { data, next_page_url: url, previous_page_url: null }
}

function createLink(scope: Scope, input: z.output<typeof link>): object {
  if (accountOf(scope, input.account).closed) throw noAccess(input.account)
  const { refresh_url, return_url } = input.use_case.account_onboarding
  const id = token(24)
  const expires_at = scope.now + linkLives
  const saved = { id, account: input.account, expires_at, refresh_url }
  insert({ ...scope, account: platform }, 'account_link', {
    ...saved,
    return_url: return_url ?? refresh_url,
    used: false,
  })
  return {
    object: 'v2.core.account_link',
    account: input.account,
    created: iso(scope.now),
    expires_at: iso(expires_at),
    livemode: false,
    url: `${scope.world.url}/onboarding/${id}`,
    use_case: input.use_case,
  }
}

function accountOf(scope: Scope, id: string): Account {
  const account = scope.world.objects.get(platform, 'account', id)
  if (!account) {
    throw new StripeError(404, 'invalid_request_error', `No such account: '${id}'`, {
      code: 'not_found',
    })
  }
  return account
}

function wantsCards(input: z.output<z.ZodObject<typeof fields>>): boolean {
  return input.configuration?.merchant?.capabilities?.card_payments?.requested ?? false
}

/** v2 leaves out what `include` does not name. */
function shown(account: Account, include: string[] = []): Account {
  const { configuration, identity, defaults, requirements, ...base } = account
  return {
    ...base,
    ...(include.includes('configuration.merchant') && configuration ? { configuration } : {}),
    ...(include.includes('identity') && identity ? { identity } : {}),
    ...(include.includes('defaults') && defaults ? { defaults } : {}),
    ...(include.includes('requirements') && requirements ? { requirements } : {}),
  }
}

function merged(
  old: Record<string, string>,
  input: Record<string, string | null> | undefined,
): Record<string, string> {
  const entries = Object.entries({ ...old, ...input })
  return Object.fromEntries(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

const platformAccount = {
  id: platform,
  object: 'account',
  business_type: 'company',
  charges_enabled: true,
  country: 'US',
  default_currency: 'usd',
  details_submitted: true,
  email: 'platform@example.com',
  payouts_enabled: true,
  type: 'standard',
}
