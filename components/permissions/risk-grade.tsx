import { useTranslations } from 'next-intl'
import type { RiskView } from '@/lib/catalogue/types'
import type { RiskGrade } from '@/lib/permissions/types'
import { Label, type LabelVariant } from '../ui/label'
import styles from './risk.module.css'

/** A grade says how much is asked for, not that it is wrong: none of them looks like an alarm. */
const looks: Record<RiskGrade, LabelVariant> = {
  narrow: 'success',
  moderate: 'accent',
  wide: 'secondary',
  widest: 'attention',
}

/** The grade alone, for what was granted. */
export function GradeLabel({ grade }: { grade: RiskGrade }) {
  const t = useTranslations('permissions.risk')
  return <Label variant={looks[grade]}>{t(`grades.${grade}`)}</Label>
}

/** The grade in a few words, for a table; the weight alone where there are too few to compare with. */
export function RiskLabel({ risk }: { risk: RiskView | null }) {
  const t = useTranslations('permissions.risk')
  if (risk === null) return t('ungraded')
  const { comparison, score } = risk
  if (comparison === null) return t('score', { score })
  return <GradeLabel grade={comparison.grade} />
}

/** How much an integration asks for among the others, and with whom it was compared. */
export function RiskGradeView({ risk, locale }: { risk: RiskView; locale: string }) {
  const t = useTranslations('permissions.risk')
  const { comparison, category } = risk
  return (
    <p className={styles.grade}>
      <RiskLabel risk={risk} />{' '}
      {comparison === null
        ? t('few')
        : t(comparison.within, {
            higher: comparison.higherShare,
            count: comparison.count,
            category: category.name,
          })}{' '}
      <a href={`/${locale}/help/permissions-risk`}>{t('how')}</a>
    </p>
  )
}
