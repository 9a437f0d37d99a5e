import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupPageView } from '@/lib/installs/types'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Already } from './already'
import { Blocked } from './blocked'
import { ConfirmStep } from './confirm-step'
import { OpenSetup } from './open-setup'
import type { ShownOrder } from './order-form'
import { PlanStep } from './plan-step'
import { Recalculation } from './recalculation'
import { RepositoryStep } from './repository-step'
import styles from './setup.module.css'
import { SetupAside } from './setup-aside'
import { SetupHeader } from './setup-header'
import { ownsPlace, type SetupOrder } from './setup-order'
import { WhereStep } from './where-step'

export interface SetupProps {
  view: SetupPageView
  search: SetupSearch
  order: SetupOrder
  locale: Locale
  /** The address of this marketplace, for links to pass on. */
  origin: string
  /** Whether the person comes back from a payment page without having paid. */
  isCanceled: boolean
  action: FormAction<ShownOrder>
}

/** Where, which repositories, which plan, and one button: the four steps, all seen at once. */
export function Setup(props: SetupProps) {
  const { view, locale, isCanceled } = props
  const t = useTranslations('setup')
  const { listing, chosen } = view
  return (
    <>
      <SetupHeader listing={listing} locale={locale} title={t('title', { name: listing.name })} />
      <div className={styles.layout}>
        <div className={styles.main}>
          {isCanceled && (
            <Banner variant="warning" role="status" title={t('canceled.title')}>
              {t('canceled.text')}
            </Banner>
          )}
          {chosen?.openSetup && !isCanceled && (
            <OpenSetup
              openSetup={chosen.openSetup}
              login={chosen.account.login}
              base={`/${locale}/listings/${listing.slug}/setup`}
            />
          )}
          <Recalculation form="choice" updating={t('updating')}>
            <Steps {...props} />
          </Recalculation>
        </div>
        <SetupAside listing={listing} locale={locale} />
      </div>
    </>
  )
}

function Steps(props: SetupProps) {
  const { view, locale, origin, order, search } = props
  const { listing, chosen } = view
  const path = `/${locale}/listings/${listing.slug}/setup`
  const owns = chosen !== null && ownsPlace(chosen)
  const best = chosen?.decision?.answer
  const isThere = chosen !== null && chosen.installation !== null
  const isBlocked = !isThere && (best === 'request' || best === 'no')
  const isDone = isThere && (chosen.purchase !== null || !owns || chosen.plans.length === 0)
  const isPicking = chosen !== null && !isBlocked && !isDone
  const link = `${origin}${path}?${new URLSearchParams({ account: chosen?.account.login ?? '' })}`
  return (
    <div className={styles.main}>
      <form id="choice" method="get" action={path} className={styles.choice}>
        <WhereStep view={view} search={search} locale={locale} origin={origin} />
        {chosen && isBlocked && <Blocked listing={listing} place={chosen} link={link} />}
        {chosen && isThere && (
          <Already listing={listing} place={chosen} locale={locale} owns={owns} />
        )}
        {!isBlocked && !isThere && (
          <RepositoryStep listing={listing} chosen={chosen} find={search.find} />
        )}
        {!isBlocked && !isDone && (
          <PlanStep
            listing={listing}
            chosen={chosen}
            order={order}
            search={search}
            locale={locale}
          />
        )}
        {!isBlocked && !isDone && <UpdateButton isFirst={!isPicking} />}
      </form>
      {!isBlocked && !isDone && <ConfirmStep {...props} />}
    </div>
  )
}

function UpdateButton({ isFirst }: { isFirst: boolean }): ReactNode {
  const t = useTranslations('setup')
  return (
    <div className={styles.update}>
      <Button type="submit">{t(isFirst ? 'continue' : 'update')}</Button>
    </div>
  )
}
