import { CheckIcon, CreditCardIcon, DownloadIcon, PersonIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { Timeline, type TimelineItem } from '../ui/timeline'
import { InstallItem, isInstallDone } from './install-item'
import { OwnItem } from './own-item'
import { isPaymentDone, PaymentItem } from './payment-item'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

type Words = ReturnType<typeof useTranslations<'setup.waiting'>>

/** The two or three things between the choice and the integration at work, in their order. */
export function ProgressItems(props: WaitingProps) {
  const t = useTranslations('setup.waiting')
  const { progress, listing } = props
  const asksAccount = listing.permissions.some(({ level }) => level === 'account')
  const items = [
    ...(progress.plan ? [paymentItem(props, t)] : []),
    setupItem(props, t),
    ...(asksAccount ? [consentItem(props, t)] : []),
  ]
  return (
    <div className={styles.items}>
      <Timeline label={t('items')} items={items} />
    </div>
  )
}

function paymentItem(props: WaitingProps, t: Words): TimelineItem {
  const { progress } = props
  const isDone = isPaymentDone(progress)
  const isOver = progress.state === 'abandoned' || progress.checkout?.state === 'expired'
  return {
    key: 'payment',
    icon: isDone ? CheckIcon : CreditCardIcon,
    tone: isDone ? 'open' : isOver ? 'draft' : 'attention',
    title: t(progress.plan?.priceModel === 'free' ? 'payment.plan' : 'payment.title'),
    children: <PaymentItem {...props} />,
  }
}

function setupItem(props: WaitingProps, t: Words): TimelineItem {
  const { progress } = props
  const isDone = isInstallDone(progress)
  const isNext = progress.state === 'awaiting_install'
  const byPerson = progress.confirmedBy === 'person'
  const own = { github_app: 'title', oauth_app: 'oauth', api_integration: 'steps' } as const
  return {
    key: 'installation',
    icon: isDone ? CheckIcon : DownloadIcon,
    tone: isDone ? 'open' : isNext ? 'attention' : 'draft',
    title: byPerson ? t(`own.${own[progress.listing.kind]}`) : t('install.title'),
    children: byPerson ? <OwnItem {...props} /> : <InstallItem {...props} />,
  }
}

/** Account permissions are each person's own to grant; GitHub tells nobody else (S5). */
function consentItem({ listing, authorizationsUrl }: WaitingProps, t: Words): TimelineItem {
  return {
    key: 'consent',
    icon: PersonIcon,
    tone: 'draft',
    title: t('consent.title'),
    children: (
      <div className={styles.item}>
        <p className={styles.meta}>{t('consent.text', { name: listing.name })}</p>
        <a href={authorizationsUrl}>{t('consent.review')}</a>
      </div>
    ),
  }
}
