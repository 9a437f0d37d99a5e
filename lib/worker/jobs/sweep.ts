import { sweepAccounts } from '@/lib/accounts/commands/sweep-accounts'
import { sweepRequests } from '@/lib/approvals/commands/sweep-requests'
import { sealDue } from '@/lib/audit/seal'
import { forgetWindows } from '@/lib/auth/rate-limit'
import { sweepCampaigns } from '@/lib/campaigns/commands/sweep-campaigns'
import { sweepInstalls } from '@/lib/installs/commands/sweep-installs'
import { sweepSearch } from '@/lib/listings/commands/sweep-search'
import { sweepDigests } from '@/lib/notifications/commands/sweep-digests'
import { sweepOutbox } from '@/lib/outbox/sweep'
import { sweepPermissions } from '@/lib/permission-updates/commands/sweep-permissions'
import { sweepDomains } from '@/lib/publishers/commands/sweep-domains'
import { sweepCheckouts } from '@/lib/purchases/commands/sweep-checkouts'
import { sweepDeletedAccounts } from '@/lib/purchases/commands/sweep-deleted-accounts'
import { sweepDelisted } from '@/lib/purchases/commands/sweep-delisted'
import { sweepSellers } from '@/lib/purchases/commands/sweep-sellers'
import { sweepTestPurchases } from '@/lib/purchases/commands/sweep-test-purchases'
import { forgetDeliveries } from '@/lib/webhooks/commands/forget-deliveries'
import { switchDueSecrets } from '@/lib/webhooks/commands/switch-due-secrets'

/** Queues work for everything that has become due (design §2, Time). Any number of workers may sweep at once: the jobs have keys. */
export async function handle(): Promise<void> {
  await sweepOutbox()
  await sweepCheckouts()
  await sweepDelisted()
  await sweepAccounts()
  await sweepDeletedAccounts()
  await sweepInstalls()
  await sweepPermissions()
  await sweepRequests()
  await sweepCampaigns()
  await sweepDomains()
  await sweepSellers()
  await sweepDigests()
  await sweepSearch()
  await sweepTestPurchases()
  await switchDueSecrets()
  await forgetDeliveries()
  await forgetWindows()
  await sealDue()
}
