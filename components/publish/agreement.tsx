import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { AgreementView } from '@/lib/publishers/types'
import { Banner } from '../ui/banner'
import { TimeAgo } from '../ui/time-ago'
import { AgreementForm } from './agreement-form'
import { agreementText } from './agreement-text'
import styles from './publish.module.css'

interface AgreementProps {
  locale: Locale
  login: string
  /** The version of the text that holds today. */
  version: string
  accepted: AgreementView | null
  action: FormAction
}

function Standing({ locale, version, accepted }: Omit<AgreementProps, 'login' | 'action'>) {
  const t = useTranslations('publish.agreement')
  if (accepted === null) return <Banner title={t('openTitle')}>{t('openLead')}</Banner>
  if (accepted.version !== version) {
    return (
      <Banner variant="warning" title={t('changedTitle')}>
        {t('changedLead', { version: accepted.version })}
      </Banner>
    )
  }
  return (
    <Banner variant="success" title={t('acceptedTitle')}>
      {accepted.agreedBy === null ? null : `${t('acceptedBy', { login: accepted.agreedBy })} · `}
      <TimeAgo at={accepted.agreedAt} locale={locale} />
    </Banner>
  )
}

/** The agreement between whoever runs the marketplace and a publisher: the text, and whether it was accepted. */
export function Agreement({ locale, login, version, accepted, action }: AgreementProps) {
  const t = useTranslations('publish.agreement')
  const { title, parts } = agreementText[locale]
  return (
    <>
      <Standing locale={locale} version={version} accepted={accepted} />
      <article className={styles.agreement} aria-labelledby="agreement-title">
        <h2 id="agreement-title">{title}</h2>
        <p className={styles.note}>{t('version', { version })}</p>
        {parts.map((part) => (
          <section key={part.title}>
            <h3>{part.title}</h3>
            <p>{part.text}</p>
          </section>
        ))}
      </article>
      {accepted?.version === version ? null : (
        <AgreementForm
          locale={locale}
          login={login}
          version={version}
          action={action}
          strings={{ tick: t('tick'), accept: t('accept'), accepting: t('accepting') }}
        />
      )}
    </>
  )
}
