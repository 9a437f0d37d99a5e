import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { CardPayments, StripeAccountView } from '@/lib/publishers/types'
import { Banner } from '../ui/banner'
import { Details } from '../ui/details'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import { ButtonForm } from './button-form'
import styles from './publish.module.css'
import { StripeForm } from './stripe-form'

interface PaymentsProps {
  locale: Locale
  login: string
  account: StripeAccountView | null
  /** The publisher's own dashboard at Stripe. */
  dashboardUrl: string | null
  /** Where Stripe opens accounts. */
  countries: readonly string[]
  /** Whether somebody came back with a link that no longer serves. */
  expired: boolean
  begin: FormAction
  check: FormAction
}

type AccountProps = PaymentsProps & { account: StripeAccountView }

const variants = {
  active: 'success',
  pending: 'info',
  restricted: 'warning',
  rejected: 'critical',
  deauthorized: 'critical',
} as const satisfies Record<CardPayments, string>

/** Asks for the country of an account that is still to be made. */
function Start({ locale, login, countries, begin }: PaymentsProps) {
  const t = useTranslations('publish.payments')
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const sorted = countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <StripeForm
      locale={locale}
      login={login}
      countries={sorted}
      action={begin}
      strings={{
        country: t('country'),
        countryCaption: t('countryCaption'),
        choose: t('choose'),
        submit: t('begin'),
        pending: t('opening'),
      }}
    />
  )
}

function Standing({ account: { cardPayments, requirements } }: AccountProps) {
  const t = useTranslations('publish.payments')
  return (
    <Banner variant={variants[cardPayments]} title={t(`states.${cardPayments}.title`)}>
      {t(`states.${cardPayments}.lead`)}
      {requirements.length === 0 ? null : (
        <ul className={styles.names} aria-label={t('wanted')}>
          {requirements.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      )}
    </Banner>
  )
}

function Facts({ locale, account }: AccountProps) {
  const t = useTranslations('publish.payments')
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <dl className={styles.facts}>
      <dt>{t('account')}</dt>
      <dd>
        <code>{account.id}</code>
      </dd>
      <dt>{t('country')}</dt>
      <dd>{names.of(account.country)}</dd>
      <dt>{t('readAt')}</dt>
      <dd>
        <TimeAgo at={account.readAt} locale={locale} />
      </dd>
    </dl>
  )
}

function Account(props: AccountProps) {
  const { locale, login, account, dashboardUrl, begin, check } = props
  const t = useTranslations('publish.payments')
  const fields = { locale, login }
  return (
    <>
      <Standing {...props} />
      <Facts {...props} />
      <div className={styles.actions}>
        {account.cardPayments === 'restricted' && (
          <ButtonForm
            action={begin}
            fields={fields}
            variant="primary"
            label={t('goOn')}
            pending={t('opening')}
          />
        )}
        <ButtonForm action={check} fields={fields} label={t('check')} pending={t('checking')} />
        {dashboardUrl && <LinkButton href={dashboardUrl}>{t('dashboard')}</LinkButton>}
      </div>
      {account.cardPayments === 'deauthorized' && (
        <Details summary={t('another')}>
          <div className={styles.section}>
            <p className={styles.note}>{t('anotherLead')}</p>
            <Start {...props} />
          </div>
        </Details>
      )}
    </>
  )
}

/** The publisher's own Stripe account: begin, go on, and what its state asks for. */
export function Payments(props: PaymentsProps) {
  const t = useTranslations('publish.payments')
  const { account, expired } = props
  return (
    <section className={styles.section} aria-labelledby="payments-title">
      <div>
        <h2 id="payments-title">{t('title')}</h2>
        <p className={styles.note}>{t('lead')}</p>
      </div>
      {expired && <Banner title={t('expiredTitle')}>{t('expiredLead')}</Banner>}
      {account === null ? <Start {...props} /> : <Account {...props} account={account} />}
    </section>
  )
}
