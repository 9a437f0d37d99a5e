import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import { Problem } from '../purchases/problem'
import { Recalculated } from '../setup/recalculated'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import styles from './change.module.css'
import { ChangeChoice } from './change-choice'
import { ChangeConfirm, type ChangeConfirmProps } from './change-confirm'
import { PendingChange, usePlanWords } from './pending-change'

interface PlanChangeProps extends ChangeConfirmProps {
  /** Whether the person comes back from a payment page without having paid. */
  isCanceled: boolean
  undo: FormAction
}

/** What the account has, what it could have, and what that costs before the button that does it. */
export function PlanChange(props: PlanChangeProps) {
  const { page, locale, isCanceled, undo } = props
  const t = useTranslations('planChange')
  const words = usePlanWords()
  const { purchase } = page
  const names = { listing: purchase.listing.name, account: purchase.account.login }
  const home = `/${locale}/purchases/${purchase.id}`
  return (
    <>
      <PageHeader
        parent={{ href: home, label: t('parent', names) }}
        title={t('title', names)}
        description={t('now', { account: names.account, plan: words(purchase) })}
      />
      <div className={styles.page}>
        {isCanceled && (
          <Banner variant="warning" role="status" title={t('canceled.title')}>
            {t('canceled.text')}
          </Banner>
        )}
        {purchase.pendingChange && (
          <PendingChange
            purchaseId={purchase.id}
            pending={purchase.pendingChange}
            locale={locale}
            undo={undo}
          />
        )}
        {page.problem ? (
          <>
            <Problem error={page.problem} />
            <p>
              <LinkButton href={home}>{t('backToPurchase')}</LinkButton>
            </p>
          </>
        ) : (
          <Recalculated updating={t('updating')}>
            <div className={styles.choice}>
              <ChangeChoice page={page} order={props.order} path={`${home}/change`} />
              <ChangeConfirm {...props} />
            </div>
          </Recalculated>
        )}
      </div>
    </>
  )
}
