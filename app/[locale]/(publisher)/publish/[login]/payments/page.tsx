import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Payments } from '@/components/publish/payments'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { connectedAccount } from '@/lib/adapters/stripe/connected-account'
import { dashboardLinks } from '@/lib/adapters/stripe/dashboard-links'
import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { getStripeAccount } from '@/lib/publishers/queries/get-stripe-account'
import { sellerCountries } from '@/lib/publishers/rules/seller-countries'
import type { PublisherId } from '@/lib/publishers/types'
import { openPublisher } from '../open-publisher'
import { beginOnboardingAction, readStripeAction } from './actions'

export const dynamic = 'force-dynamic'

type PaymentsPageProps = PageProps<'/[locale]/publish/[login]/payments'>

export async function generateMetadata({ params }: PaymentsPageProps): Promise<Metadata> {
  const t = await getTranslations('publish.payments')
  return { title: `${t('title')} · ${(await params).login}` }
}

/** Whoever comes back from Stripe sees what Stripe says now; while it does not answer, what it said last. */
async function loadAccount(id: PublisherId, cameBack: boolean) {
  const account = await getStripeAccount(id)
  if (account === null || !cameBack) return account
  await syncReadiness(account.id)
  return getStripeAccount(id)
}

export default async function PaymentsPage({ params, searchParams }: PaymentsPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, 'payments', 'admin')
  const { onboarding } = await searchParams
  const account = await loadAccount(publisher.id, onboarding === 'returned')
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="payments">
      <Payments
        locale={locale}
        login={publisher.login}
        account={account}
        dashboardUrl={account && dashboardLinks(connectedAccount(account.id)).payouts}
        countries={sellerCountries}
        expired={onboarding === 'expired'}
        begin={beginOnboardingAction}
        check={readStripeAction}
      />
    </PublisherFrame>
  )
}
