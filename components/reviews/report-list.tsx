import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ReportView } from '@/lib/reviews/types'
import { ReportCard } from './report-card'
import styles from './reviews.module.css'

interface ReportListProps {
  locale: Locale
  reports: ReportView[]
  action: FormAction
}

/** Reports, one below the other. */
export function ReportList({ locale, reports, action }: ReportListProps) {
  return (
    <div className={styles.stack}>
      {reports.map((report) => (
        <ReportCard key={report.id} locale={locale} report={report} action={action} />
      ))}
    </div>
  )
}
