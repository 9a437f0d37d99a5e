import { useFormatter, useTranslations } from 'next-intl'
import type { SetupProgress } from '@/lib/installs/types'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

/** Whether nothing is left to pay, as far as this set-up goes. */
export function isPaymentDone({ purchase, state }: SetupProgress): boolean {
  return purchase !== null || state === 'awaiting_install' || state === 'active'
}

/** How the payment stands, as Stripe said last. */
export function PaymentItem(props: WaitingProps) {
  const t = useTranslations('setup.waiting.payment')
  const { progress } = props
  if (progress.purchase !== null) return <Paid {...props} purchase={progress.purchase} />
  if (progress.state === 'awaiting_payment') return <Unpaid {...props} />
  return (
    <div className={styles.item}>
      <p>{progress.state === 'abandoned' ? t('expired') : t('byOwner')}</p>
    </div>
  )
}

type PaidProps = WaitingProps & { purchase: NonNullable<SetupProgress['purchase']> }

function Paid({ listing, locale, purchase }: PaidProps) {
  const t = useTranslations('setup.waiting.payment')
  const format = useFormatter()
  const { planName: plan, trialEndsAt, readAt, startedAt } = purchase
  const said =
    readAt === null ? t('free', { plan }) : t('paid', { plan, seller: listing.seller.name })
  const date = trialEndsAt && format.dateTime(new Date(trialEndsAt), { dateStyle: 'long' })
  return (
    <div className={styles.item}>
      <p>{date ? t('trial', { plan, date }) : said}</p>
      <p className={styles.meta}>
        {t.rich(readAt === null ? 'since' : 'byStripe', {
          time: () => <TimeAgo at={readAt ?? startedAt} locale={locale} />,
        })}
      </p>
    </div>
  )
}

function Unpaid({ progress, locale }: WaitingProps) {
  const t = useTranslations('setup.waiting.payment')
  const { checkout, checkedAt, listing, account } = progress
  if (checkout?.state === 'refunded') return <p>{t('refunded')}</p>
  if (checkout?.state === 'open') {
    return (
      <div className={styles.item}>
        <p>{t('open')}</p>
        <p className={styles.meta}>
          {t.rich('openCaption', { time: () => <TimeAgo at={checkedAt} locale={locale} /> })}
        </p>
        {checkout.url && (
          <LinkButton href={checkout.url} variant="primary">
            {t('go')}
          </LinkButton>
        )}
      </div>
    )
  }
  const query = new URLSearchParams(
    checkout ? { canceled: checkout.id } : { account: account.login },
  )
  return (
    <div className={styles.item}>
      <p>{t('expired')}</p>
      <LinkButton href={`/${locale}/listings/${listing.slug}/setup?${query}`} variant="primary">
        {t('again')}
      </LinkButton>
    </div>
  )
}
