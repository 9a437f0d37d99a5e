import { useTranslations } from 'next-intl'
import type { SetupAccount } from '@/lib/accounts/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PublisherProfile } from '@/lib/publishers/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { ProfileForm } from './profile-form'
import { useProfileStrings } from './profile-strings'
import styles from './publish.module.css'

interface NewPublisherProps {
  locale: Locale
  /** Accounts that can become one now. */
  accounts: SetupAccount[]
  /** Organizations that would have to be connected first. */
  notConnected: SetupAccount[]
  current: PublisherProfile
  action: FormAction
}

/** What GitHub does not tell of an organization can be told by connecting it. */
function NotConnected({ locale, organizations }: { locale: Locale; organizations: string[] }) {
  const t = useTranslations('publish.new')
  return (
    <p className={styles.note}>
      {t('missing')} {organizations.length > 0 ? t('notConnected') : null}{' '}
      {organizations.map((login, index) => (
        <span key={login}>
          {index > 0 ? ', ' : null}
          <a href={`/${locale}/organizations/${login}/connect`}>{login}</a>
        </span>
      ))}{' '}
      <a href={`/${locale}/organizations`}>{t('organizations')}</a>
    </p>
  )
}

export function NewPublisher(props: NewPublisherProps) {
  const { locale, accounts, notConnected, current, action } = props
  const t = useTranslations('publish.new')
  const nav = useTranslations('publish.nav')
  const profile = useTranslations('publish.profile')
  const strings = useProfileStrings()
  const choices = accounts.map(({ login, role }) => ({
    login,
    words: t(role === 'self' ? 'person' : 'organization'),
  }))
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        parent={{ href: `/${locale}/publish`, label: nav('all') }}
      />
      {choices.length === 0 ? (
        <Banner
          title={t('none')}
          actions={<LinkButton href={`/${locale}/publish`}>{nav('all')}</LinkButton>}
        >
          {t('noneLead')}
        </Banner>
      ) : (
        <ProfileForm
          locale={locale}
          action={action}
          current={current}
          accounts={{ label: t('account'), caption: t('accountCaption'), choices }}
          strings={{ ...strings, save: t('save'), saving: profile('saving') }}
        />
      )}
      <NotConnected locale={locale} organizations={notConnected.map(({ login }) => login)} />
    </div>
  )
}
