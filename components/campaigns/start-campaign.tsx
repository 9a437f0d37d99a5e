import { useTranslations } from 'next-intl'
import { campaignGrades, LONGEST_DAYS, longest } from '@/lib/campaigns/schema'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import styles from './campaigns.module.css'
import { StartForm } from './start-form'

interface StartCampaignProps {
  locale: Locale
  login: string
  /** The first and the last day that it can end with. */
  days: { first: string; last: string }
  action: FormAction
}

/** Starts a campaign: for owners, while none is open. */
export function StartCampaign({ locale, login, days, action }: StartCampaignProps) {
  const t = useTranslations('campaigns.start')
  const grades = useTranslations('permissions.risk.grades')
  return (
    <section className={styles.section} aria-labelledby="start">
      <h2 className={styles.heading} id="start">
        {t('title')}
      </h2>
      <p className={styles.muted}>{t('lead', { login })}</p>
      <StartForm
        locale={locale}
        login={login}
        action={action}
        days={days}
        longestName={longest.name}
        grades={campaignGrades.map((value) => ({ value, label: grades(value) }))}
        strings={{
          name: t('name'),
          nameCaption: t('nameCaption'),
          deadline: t('deadline'),
          deadlineCaption: t('deadlineCaption', { days: LONGEST_DAYS }),
          which: t('which'),
          all: t('all'),
          byGrade: t('byGrade'),
          byGradeCaption: t('byGradeCaption'),
          grade: t('grade'),
          before: t('before'),
          beforeCaption: t('beforeCaption'),
          date: t('date'),
          button: t('button'),
          pending: t('pending'),
        }}
      />
    </section>
  )
}
