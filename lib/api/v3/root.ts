import { env } from '../../env'

/** What is here, by address, as the root of api.github.com says it. */
export function apiRoot(): Record<string, string> {
  const base = `${env().SOUK_URL}/api/v3`
  return {
    marketplace_plans_url: `${base}/marketplace_listing/plans{?page,per_page}`,
    marketplace_plan_accounts_url: `${base}/marketplace_listing/plans/{plan_id}/accounts{?sort,direction,page,per_page}`,
    marketplace_account_url: `${base}/marketplace_listing/accounts/{account_id}`,
    current_user_marketplace_purchases_url: `${base}/user/marketplace_purchases{?page,per_page}`,
    documentation_url: 'https://docs.github.com/rest/apps/marketplace',
  }
}
