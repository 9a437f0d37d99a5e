import { AlertFillIcon, CheckCircleFillIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import styles from './webhooks.module.css'

/** Whether an attempt was answered with success, at a glance and for screen readers. */
export function Outcome({ succeeded, words }: { succeeded: boolean; words?: boolean }) {
  const t = useTranslations('webhooks.log')
  const Visual = succeeded ? CheckCircleFillIcon : AlertFillIcon
  return (
    <span className={classNames(styles.outcome, succeeded ? styles.succeeded : styles.failed)}>
      <Visual aria-hidden />
      <span className={words ? undefined : 'visually-hidden'}>
        {t(succeeded ? 'succeeded' : 'unsuccessful')}
      </span>
    </span>
  )
}
