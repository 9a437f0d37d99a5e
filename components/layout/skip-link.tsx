import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import styles from './skip-link.module.css'

export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a className={classNames(styles.skip, 'visually-hidden')} href="#main">
      {t('skipToContent')}
    </a>
  )
}
