import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Finding } from '@/lib/reviews/schema'
import { Label, type LabelVariant } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'
import styles from './reviews.module.css'
import { useFieldName } from './use-field-name'

interface FindingsListProps {
  locale: Locale
  /** Null while the checks run. */
  findings: Finding[] | null
  checkedAt: string | null
}

const looks: Record<Finding['level'], LabelVariant> = {
  problem: 'danger',
  warning: 'attention',
  info: 'secondary',
}

const order = ['problem', 'warning', 'info'] as const

/** What the automatic checks found, the worst first. */
export function FindingsList({ locale, findings, checkedAt }: FindingsListProps) {
  const t = useTranslations('reviews.findings')
  if (findings === null) return <p className={styles.muted}>{t('running')}</p>
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level))
  return (
    <>
      {sorted.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.plain}>
          {sorted.map((finding) => (
            <FindingItem key={JSON.stringify(finding)} finding={finding} />
          ))}
        </ul>
      )}
      {checkedAt && (
        <p className={styles.muted}>
          {t('checked')} <TimeAgo at={checkedAt} locale={locale} />
        </p>
      )}
    </>
  )
}

function FindingItem({ finding }: { finding: Finding }) {
  const t = useTranslations('reviews.findings')
  const nameOf = useFieldName()
  const { level, check, code, field, values } = finding
  return (
    <li>
      <Label variant={looks[level]}>{t(`levels.${level}`)}</Label> {t(`checks.${check}`)}
      {field && field !== check ? ` · ${nameOf(field)}` : ''}
      <p className={styles.words}>{isCode(t, code) ? t(`codes.${code}`, values) : code}</p>
    </li>
  )
}

type Words = ReturnType<typeof useTranslations<'reviews.findings'>>
type Code = Parameters<Words>[0] extends infer Key
  ? Key extends `codes.${infer Name}`
    ? Name
    : never
  : never

function isCode(t: Words, code: string): code is Code {
  return t.has(`codes.${code as Code}`)
}
