import { useTranslations } from 'next-intl'
import { MOST_COMPARED } from '@/lib/catalogue/schema'
import { Button } from '../ui/button'
import styles from './compare.module.css'
import { CompareLimit } from './compare-limit'

/** What the boxes beside the listings belong to. */
export const compareFormId = 'compare-chosen'

/** Sends the listings that are ticked in a list to the page that shows them side by side; works without JavaScript. */
export function CompareForm({ locale }: { locale: string }) {
  const t = useTranslations('compare')
  return (
    <form id={compareFormId} action={`/${locale}/compare`} className={styles.choose}>
      <Button type="submit">{t('chooseButton')}</Button>
      <CompareLimit
        most={MOST_COMPARED}
        strings={{ hint: t('chooseHint'), full: t('chooseFull') }}
      />
    </form>
  )
}
