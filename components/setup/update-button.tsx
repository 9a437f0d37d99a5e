import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import styles from './setup.module.css'

/** Asks for the page again where JavaScript does not. */
export function UpdateButton({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations('setup')
  return (
    <div className={styles.update}>
      <Button type="submit">{t(isFirst ? 'continue' : 'update')}</Button>
    </div>
  )
}
