import { useTranslations } from 'next-intl'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupPageView } from '@/lib/installs/types'
import { FieldError } from './field-error'
import { PlaceList } from './place-list'
import styles from './setup.module.css'
import { Step } from './step'

interface WhereStepProps {
  view: SetupPageView
  search: SetupSearch
  locale: string
  origin: string
}

export function WhereStep({ view, search, locale, origin }: WhereStepProps) {
  const t = useTranslations('setup.where')
  const { chosen, places, listing } = view
  const plan = search.plan === null ? '' : `?${new URLSearchParams({ plan: search.plan })}`
  const from = new URLSearchParams({ from: `/${locale}/listings/${listing.slug}/setup${plan}` })
  return (
    <Step
      number={1}
      title={t('title')}
      state={chosen && chosen.decision?.answer !== 'no' ? 'done' : 'open'}
      summary={chosen?.account.login}
    >
      {search.account !== null && chosen === null && <FieldError>{t('unknownAccount')}</FieldError>}
      <PlaceList
        places={places}
        chosen={chosen?.account.login ?? null}
        locale={locale}
        origin={origin}
        from={from.toString()}
      />
      <p className={styles.missing}>
        {t.rich('missing', {
          link: (words) => <a href={`/${locale}/organizations?${from}`}>{words}</a>,
        })}
      </p>
      <p className={styles.missing}>
        <a href={`/${locale}/help/who-may-install`}>{t('rights')}</a>
      </p>
    </Step>
  )
}
