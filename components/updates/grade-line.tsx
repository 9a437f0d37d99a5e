import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { GradeChange } from '@/lib/permission-updates/types'
import styles from './updates.module.css'

/** How the grade of an access changes; its weight alone where there are too few to compare with. */
export function GradeLine({ grades, locale }: { grades: GradeChange; locale: Locale }) {
  const t = useTranslations('updates.grade')
  const names = useTranslations('permissions.risk.grades')
  const { before, after } = grades
  const [was, will] = [before.grade, after.grade]
  return (
    <p className={styles.note}>
      {t('weight', { before: before.score, after: after.score })}{' '}
      {was !== null &&
        will !== null &&
        t(was === will ? 'same' : 'change', { before: names(was), after: names(will) })}{' '}
      <a href={`/${locale}/help/permissions-risk`}>{t('how')}</a>
    </p>
  )
}
