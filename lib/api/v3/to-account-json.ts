import type { EntitledAccount, PendingChange } from '../../entitlements/types'
import { env } from '../../env'
import { nodeId } from '../node-id'
import { toPlanJson } from './to-plan-json'

type Part = Parameters<typeof toPlanJson>[1]

/** GitHub writes its times without fractions of a second. */
const moment = (time: Date) => time.toISOString().replace(/\.\d{3}Z$/, 'Z')
const momentOrNull = (time: Date | null) => (time === null ? null : moment(time))

/** An account's own address, which is GitHub's. */
function accountUrl({ type, login }: EntitledAccount['account']): string {
  return `${env().GITHUB_API_URL}/${type === 'User' ? 'users' : 'orgs'}/${login}`
}

function toTerms(entitled: EntitledAccount, part: Part) {
  return {
    billing_cycle: entitled.cycle,
    next_billing_date: momentOrNull(entitled.nextBillingAt),
    unit_count: entitled.units,
    on_free_trial: entitled.onFreeTrial,
    free_trial_ends_on: momentOrNull(entitled.trialEndsAt),
    updated_at: moment(entitled.updatedAt),
    plan: toPlanJson(entitled.plan, part),
  }
}

/** A purchase that only ends has no plan to come. */
function toPendingChange(change: PendingChange, isInstalled: boolean, part: Part) {
  return {
    is_installed: isInstalled,
    effective_date: moment(change.effectiveAt),
    unit_count: change.units,
    ...(change.plan === null ? {} : { plan: toPlanJson(change.plan, part) }),
  }
}

/** An account with what it has (OpenAPI, `marketplace-purchase`). */
export function toAccountJson(entitled: EntitledAccount, part: Part = '') {
  const { account, isInstalled, pendingChange } = entitled
  return {
    url: accountUrl(account),
    type: account.type,
    id: account.id,
    login: account.login,
    ...(account.billingEmail === null ? {} : { organization_billing_email: account.billingEmail }),
    email: account.email ?? account.billingEmail,
    marketplace_pending_change:
      pendingChange === null ? null : toPendingChange(pendingChange, isInstalled, part),
    marketplace_purchase: { ...toTerms(entitled, part), is_installed: isInstalled },
  }
}

/** What a person's account or organization has (OpenAPI, `user-marketplace-purchase`). */
export function toUserPurchaseJson(entitled: EntitledAccount, part: Part = '') {
  const { account } = entitled
  return {
    ...toTerms(entitled, part),
    account: {
      url: accountUrl(account),
      id: account.id,
      type: account.type,
      node_id: nodeId(account.type, account.id),
      login: account.login,
      email: account.email,
      organization_billing_email: account.billingEmail,
    },
  }
}
