import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { GradeChange, UpdateState } from '@/lib/permission-updates/types'
import { phaseOf } from './phase-of'
import styles from './updates.module.css'

interface GradeLineProps {
  grades: GradeChange
  state: UpdateState
  locale: Locale
}

/** How the grade of an access changes; its weight alone where there are too few to compare with. */
export function GradeLine({ grades, state, locale }: GradeLineProps) {
  const t = useTranslations('updates')
  const phase = phaseOf(state)
  const names = useTranslations('permissions.risk.grades')
  const { before, after } = grades
  const [was, will] = [before.grade, after.grade]
  return (
    <p className={styles.note}>
      {t(`phases.${phase}.weight`, { before: before.score, after: after.score })}{' '}
      {was !== null &&
        will !== null &&
        t(`phases.${phase}.${was === will ? 'same' : 'change'}`, {
          before: names(was),
          after: names(will),
        })}{' '}
      <a href={`/${locale}/help/permissions-risk`}>{t('grade.how')}</a>
    </p>
  )
}
