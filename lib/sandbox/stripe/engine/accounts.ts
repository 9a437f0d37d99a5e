import { record } from '../events/record'
import { change, insert, load, platform, type Scope, scopeOf, type World } from '../scope'
import type { CapabilityStatus, SeedAccount } from '../seed'
import { newId } from '../store/ids'
import type { Account, V1Account } from '../types'
import { requirements } from './requirements'

/** What makes a connected account; `taxRate` is percent, null without a registration. */
interface NewAccount {
  id?: string
  displayName: string | null
  email: string | null
  country: string
  currency: string
  cardPayments: CapabilityStatus | null
  dashboard: 'express' | 'full' | 'none'
  collectors: { fees: string; losses: string }
  taxRate: number | null
  metadata: Record<string, string>
}

type Merchant = NonNullable<NonNullable<Account['configuration']>['merchant']>
type Responsibilities = NonNullable<Account['defaults']>['responsibilities']

/** Saves a v2 account under the platform. */
export function createAccount(scope: Scope, wanted: NewAccount): Account {
  const id = wanted.id ?? newId('acct').slice(0, 21)
  const { email, displayName, cardPayments } = wanted
  const responsibilities: Responsibilities = {
    fees_collector: wanted.collectors.fees === 'application' ? 'application' : 'stripe',
    losses_collector: wanted.collectors.losses === 'application' ? 'application' : 'stripe',
    requirements_collector: 'stripe',
  }
  const account: Account = {
    id,
    object: 'v2.core.account',
    applied_configurations: cardPayments ? ['merchant'] : [],
    closed: false,
    configuration: cardPayments ? { merchant: merchant(cardPayments) } : {},
    ...(email ? { contact_email: email } : {}),
    created: new Date(scope.now * 1000).toISOString(),
    dashboard: wanted.dashboard,
    defaults: { currency: wanted.currency, locales: [], responsibilities },
    ...(displayName ? { display_name: displayName } : {}),
    identity: { country: wanted.country.toUpperCase() },
    livemode: false,
    metadata: wanted.metadata,
    requirements: requirements(cardPayments),
  }
  const owner = { ...scope, account: platform }
  insert(owner, 'account_tax', { id, rate: wanted.taxRate })
  return insert(owner, 'account', account)
}

/** Writes the seed's accounts that are not there yet. */
export function seedAccounts(world: World, seeds: SeedAccount[]): void {
  const scope = scopeOf(world, platform)
  for (const seed of seeds) {
    if (world.objects.get(platform, 'account', seed.id)) continue
    createAccount(scope, {
      id: seed.id,
      displayName: seed.displayName,
      email: seed.email,
      country: seed.country,
      currency: seed.defaultCurrency,
      cardPayments: seed.cardPayments,
      dashboard: 'full',
      collectors: { fees: 'stripe', losses: 'stripe' },
      taxRate: seed.taxRate ?? null,
      metadata: {},
    })
  }
}

/** A new status of card payments; the account's own `account.updated` tells of it. */
export function setCardPayments(scope: Scope, id: string, status: CapabilityStatus): Account {
  const owner = { ...scope, account: platform }
  const account = load(owner, 'account', id)
  const changed = change(owner, 'account', account, {
    applied_configurations: ['merchant'],
    configuration: { ...account.configuration, merchant: merchant(status) },
    requirements: requirements(status),
  })
  record({ ...scope, account: id }, 'account.updated', v1Account(changed))
  return changed
}

/**
 * The seller takes the platform's access away: from now on every call for the account is a
 * 403. The event is the last that tells of it.
 */
export function revokeAccess(scope: Scope, id: string): void {
  const owner = { ...scope, account: platform }
  change(owner, 'account', load(owner, 'account', id), { closed: true })
  const application = { id: 'ca_sandbox', object: 'application', name: 'Sandbox platform' }
  record({ ...scope, account: id }, 'account.application.deauthorized', application)
}

/** The status of card payments, or null when they were never asked for. */
export function cardPaymentsOf(account: Account): string | null {
  return account.configuration?.merchant?.capabilities?.card_payments?.status ?? null
}

/** The same account as the v1 API shows it. */
export function v1Account(account: Account): V1Account {
  const status = cardPaymentsOf(account)
  const active = status === 'active'
  const capability = active ? 'active' : status === 'pending' ? 'pending' : 'inactive'
  return {
    id: account.id,
    object: 'account',
    business_type: 'company',
    capabilities: status ? { card_payments: capability } : {},
    charges_enabled: active,
    country: account.identity?.country ?? 'US',
    created: Math.floor(new Date(account.created).getTime() / 1000),
    default_currency: account.defaults?.currency ?? 'usd',
    details_submitted: status !== null && status !== 'restricted',
    email: account.contact_email ?? null,
    metadata: account.metadata ?? {},
    payouts_enabled: active,
    type: 'standard',
  }
}

function merchant(status: CapabilityStatus): Merchant {
  return {
    applied: true,
    capabilities: { card_payments: { status, status_details: details(status) } },
  }
}

type Details = NonNullable<NonNullable<Merchant['capabilities']>['card_payments']>['status_details']

function details(status: CapabilityStatus): Details {
  switch (status) {
    case 'active':
      return []
    case 'pending':
      return [{ code: 'determining_status', resolution: 'no_resolution' }]
    case 'rejected':
      return [{ code: 'rejected_other', resolution: 'contact_stripe' }]
    case 'unsupported':
      return [{ code: 'unsupported_country', resolution: 'no_resolution' }]
    case 'restricted':
      return [{ code: 'requirements_past_due', resolution: 'provide_info' }]
  }
}
