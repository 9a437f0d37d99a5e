import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { SubmitButton } from '../ui/submit-button'
import styles from './account.module.css'

interface SignOutProps {
  locale: Locale
  /** Null when nobody is signed in. */
  login: string | null
  action: (form: FormData) => Promise<void>
}

export function SignOut({ locale, login, action }: SignOutProps) {
  const t = useTranslations('account.signOut')
  if (login === null) {
    return (
      <Blankslate
        as="h1"
        heading={t('alreadyTitle')}
        actions={<LinkButton href={`/${locale}`}>{t('home')}</LinkButton>}
      />
    )
  }
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('title')} description={t('lead', { login })} />
      <form action={action}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton variant="primary" size="large" block pendingLabel={t('pending')}>
          {t('button')}
        </SubmitButton>
      </form>
    </div>
  )
}
