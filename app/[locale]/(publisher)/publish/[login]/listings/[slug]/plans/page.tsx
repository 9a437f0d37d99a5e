import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CurrencySection } from '@/components/plan-editor/currency-section'
import { ManagedPlanList } from '@/components/plan-editor/managed-plan-list'
import { MarketplaceNotice } from '@/components/plan-editor/marketplace-notice'
import styles from '@/components/plan-editor/plan-editor.module.css'
import { PlansPreview } from '@/components/plan-editor/plans-preview'
import { TestSection } from '@/components/plan-editor/test-section'
import { ListingFrame } from '@/components/publish/listing-frame'
import { Banner } from '@/components/ui/banner'
import type { Actor } from '@/lib/accounts/types'
import type { Locale } from '@/lib/core/locales'
import { env } from '@/lib/env'
import type { ManagedListing } from '@/lib/listings/types'
import { getManagedPlans } from '@/lib/plans/queries/get-managed-plans'
import { offerKind } from '@/lib/plans/rules/offer-kind'
import type { ManagedPlan } from '@/lib/plans/types'
import { listPayers } from '@/lib/purchases/queries/list-payers'
import { listTestPurchases } from '@/lib/purchases/queries/list-test-purchases'
import { openListing } from '../open-listing'
import { changeCurrencyAction, deletePlanAction, markPlanAction, movePlanAction } from './actions'
import { changeTestAction, moveTestAction, startTestAction } from './test-actions'

const planActions = { remove: deletePlanAction, mark: markPlanAction, move: movePlanAction }
const testActions = { start: startTestAction, change: changeTestAction, move: moveTestAction }

export const dynamic = 'force-dynamic'

type PlansPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/plans'>

export async function generateMetadata({ params }: PlansPageProps): Promise<Metadata> {
  const t = await getTranslations('planEditor')
  return { title: t('title', { name: (await params).slug }), robots: { index: false } }
}

/** Plans that the listing will offer once what is written is published. */
const offered = (plans: ManagedPlan[]) =>
  plans.filter(({ state, retireMarked }) => state !== 'retired' && !retireMarked)

/** GitHub's rule is about apps on github.com; nothing calls an API integration there. */
function isOnGithub({ kind }: ManagedListing): boolean {
  return kind !== 'api_integration' && env().GITHUB_EDITION === 'github.com'
}

export default async function PlansPage({ params, searchParams }: PlansPageProps) {
  const { locale, actor, listing, status } = await openListing(await params, 'plans', 'editor')
  const saved = (await searchParams).saved !== undefined
  const managed = await getManagedPlans(listing.id, locale)
  const t = await getTranslations('planEditor')
  const { login } = listing.publisher
  const base = `/${locale}/publish/${login}/listings/${listing.slug}`
  const hidden = { locale, login, slug: listing.slug }
  const views = offered(managed.plans).map(({ view }) => view)
  const offer = offerKind(views)
  const isDraft = listing.state === 'draft'
  return (
    <ListingFrame locale={locale} listing={listing} status={status} current="plans">
      <div className={styles.stack}>
        {saved && <Banner variant="success" role="status" title={t('saved')} />}
        <ManagedPlanList
          managed={managed}
          locale={locale}
          hidden={hidden}
          href={`${base}/plans`}
          actions={planActions}
        />
        <p className={styles.note}>{t(isDraft ? 'notes.draft' : 'notes.marked')}</p>
        {offer !== 'nothing' && isOnGithub(listing) && <MarketplaceNotice offer={offer} />}
        <PlansPreview plans={views} locale={locale} />
        <CurrencySection
          locale={locale}
          hidden={hidden}
          current={managed.currency}
          mayChange={managed.mayChangeCurrency}
          action={changeCurrencyAction}
        />
        {isDraft && <Tests actor={actor} listing={listing} plans={managed.plans} locale={locale} />}
      </div>
    </ListingFrame>
  )
}

interface TestsProps {
  actor: Actor
  listing: ManagedListing
  plans: ManagedPlan[]
  locale: Locale
}

/** Only a listing that was never published can be tried. */
async function Tests({ actor, listing, plans, locale }: TestsProps) {
  const { slug, publisher } = listing
  const [tests, accounts] = await Promise.all([
    listTestPurchases(listing.id, locale),
    listPayers(actor),
  ])
  return (
    <TestSection
      locale={locale}
      hidden={{ locale, login: publisher.login, slug }}
      tests={tests}
      plans={plans}
      accounts={accounts}
      webhookHref={`/${locale}/publish/${publisher.login}/listings/${slug}/webhook`}
      actions={testActions}
    />
  )
}
