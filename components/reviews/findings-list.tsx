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

const codes = [
  'french_missing',
  'length_unusual',
  'name_in_short_description',
  'short_description_stopped',
  'introduction_without_name',
  'image_small',
  'screenshots_uneven',
  'name_taken',
  'name_alike',
  'permission_hidden',
  'permission_extra',
  'app_of_another',
  'events_unsaid',
  'app_gone',
  'link_malformed',
  'link_without_host',
  'link_refused',
  'link_silent',
  'link_gone',
  'link_failed',
  'link_redirects',
  'webhook_failed',
  'webhook_silent',
] as const

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
  const say = useTranslations('reviews.findings.codes')
  const nameOf = useFieldName()
  const { level, check, code, field, values } = finding
  const known = codes.find((one) => one === code)
  return (
    <li>
      <Label variant={looks[level]}>{t(`levels.${level}`)}</Label> {t(`checks.${check}`)}
      {field && field !== check ? ` · ${nameOf(field)}` : ''}
      <p className={styles.words}>{known === undefined ? code : say(known, values)}</p>
    </li>
  )
}
