import { MarkGithubIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { PageHeader } from '../ui/page-header'
import { SubmitButton } from '../ui/submit-button'
import styles from './account.module.css'

const errors = ['AccessDenied', 'OAuthCallback', 'Callback'] as const

interface SignInProps {
  locale: Locale
  returnTo: string
  /** next-auth's word for what went wrong. */
  error: string | null
  action: (form: FormData) => Promise<void>
}

export function SignIn({ locale, returnTo, error, action }: SignInProps) {
  const t = useTranslations('account.signIn')
  const known = errors.find((code) => code === error) ?? 'other'
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('title')} description={t('lead')} />
      {error && (
        <Banner variant="critical" title={t('failed')} role="alert">
          {t(`errors.${known}`)}
        </Banner>
      )}
      <form action={action}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <SubmitButton variant="primary" size="large" block pendingLabel={t('pending')}>
          <MarkGithubIcon aria-hidden /> {t('button')}
        </SubmitButton>
      </form>
    </div>
  )
}
