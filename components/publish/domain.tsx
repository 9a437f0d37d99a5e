import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { DomainView } from '@/lib/publishers/types'
import { CopyField } from '../setup/copy-field'
import { Banner } from '../ui/banner'
import { Details } from '../ui/details'
import { TimeAgo } from '../ui/time-ago'
import { ButtonForm } from './button-form'
import { LineForm } from './line-form'
import styles from './publish.module.css'

interface DomainProps {
  locale: Locale
  login: string
  domain: DomainView | null
  name: FormAction
  check: FormAction
  remove: FormAction
}

type NamedProps = DomainProps & { domain: DomainView }

function NameForm({ locale, login, name }: DomainProps) {
  const t = useTranslations('publish.domain')
  return (
    <LineForm
      action={name}
      fields={{ locale, login }}
      field="domain"
      input={{ inputMode: 'url', placeholder: 'example.com', maxLength: 300 }}
      strings={{
        label: t('field'),
        caption: t('fieldCaption'),
        submit: t('name'),
        pending: t('naming'),
      }}
    />
  )
}

function Standing({ locale, domain: view }: NamedProps) {
  const t = useTranslations('publish.domain')
  const { domain, verifiedAt, failingSince, lostAt, checkedAt, method } = view
  const checked = checkedAt && (
    <>
      {t('checked')} <TimeAgo at={checkedAt} locale={locale} />
    </>
  )
  if (verifiedAt === null) {
    return <Banner title={t('openTitle', { domain })}>{checked ?? t('openLead')}</Banner>
  }
  if (failingSince !== null && lostAt !== null) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    return (
      <Banner variant="warning" title={t('failingTitle', { domain })}>
        {t('failingLead', { day: day.format(new Date(lostAt)) })} {checked}
      </Banner>
    )
  }
  return (
    <Banner variant="success" title={t('provedTitle', { domain })}>
      {t(`methods.${method ?? 'dns'}`)} {checked}
    </Banner>
  )
}

/** The two places in which the token may stand, each to be copied. */
function Places({ domain: { record, fileUrl, token } }: NamedProps) {
  const t = useTranslations('publish.domain')
  const strings = { copy: t('copy'), copied: t('copied') }
  return (
    <div className={styles.pair}>
      <section className={styles.box} aria-labelledby="dns-title">
        <div className={styles.boxHead}>
          <h3 id="dns-title">{t('dns')}</h3>
        </div>
        <div className={styles.boxBody}>
          <p className={styles.note}>{t('dnsLead')}</p>
          <Copy label={t('recordName')} value={record} strings={strings} />
          <Copy label={t('recordText')} value={token} strings={strings} />
        </div>
      </section>
      <section className={styles.box} aria-labelledby="file-title">
        <div className={styles.boxHead}>
          <h3 id="file-title">{t('file')}</h3>
        </div>
        <div className={styles.boxBody}>
          <p className={styles.note}>{t('fileLead')}</p>
          <Copy label={t('fileUrl')} value={fileUrl} strings={strings} />
          <Copy label={t('fileText')} value={token} strings={strings} />
        </div>
      </section>
    </div>
  )
}

function Copy(props: { label: string; value: string; strings: { copy: string; copied: string } }) {
  return (
    <div>
      <div className={styles.note}>{props.label}</div>
      <CopyField {...props} />
    </div>
  )
}

function Named(props: NamedProps) {
  const { locale, login, domain, check, remove } = props
  const t = useTranslations('publish.domain')
  const fields = { locale, login }
  const places = <Places {...props} />
  return (
    <>
      <Standing {...props} />
      {domain.verifiedAt === null || domain.failingSince !== null ? (
        places
      ) : (
        <Details summary={t('where')}>{places}</Details>
      )}
      <div className={styles.actions}>
        <ButtonForm
          action={check}
          fields={fields}
          variant={domain.verifiedAt === null ? 'primary' : undefined}
          label={t('check')}
          pending={t('checking')}
        />
        <ButtonForm
          action={remove}
          fields={fields}
          variant="danger"
          label={t('remove')}
          pending={t('removing')}
        />
      </div>
      <Details summary={t('another')}>
        <NameForm {...props} />
      </Details>
    </>
  )
}

/** The domain of a publisher: name it, prove it, and see how the proof stands. */
export function Domain(props: DomainProps) {
  const t = useTranslations('publish.domain')
  const { domain } = props
  return (
    <section className={styles.section} aria-labelledby="domain-title">
      <div>
        <h2 id="domain-title">{t('title')}</h2>
        <p className={styles.note}>{t('lead')}</p>
      </div>
      {domain === null ? <NameForm {...props} /> : <Named {...props} domain={domain} />}
    </section>
  )
}
