import { useTranslations } from 'next-intl'
import type { SetupProgress } from '@/lib/installs/types'
import { Details } from '../ui/details'
import { LinkButton } from '../ui/link-button'
import { SetupActionForm } from './setup-action-form'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

/** Whether somebody else than the person can say what happens next: Stripe, or GitHub. */
export function isWatched({ state, confirmedBy }: SetupProgress): boolean {
  return state === 'awaiting_payment' || (state === 'awaiting_install' && confirmedBy === 'github')
}

/** Look again now, or give it up; and after that, begin anew. */
export function WaitingActions({ progress, locale, actions }: WaitingProps) {
  const t = useTranslations('setup.waiting')
  const { id, state, purchase, account, listing } = progress
  if (state === 'active') return null
  if (state === 'abandoned') {
    const query = new URLSearchParams({ account: account.login })
    return (
      <div className={styles.actions}>
        <LinkButton href={`/${locale}/listings/${listing.slug}/setup?${query}`} variant="primary">
          {t('restart')}
        </LinkButton>
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      {isWatched(progress) && (
        <>
          <SetupActionForm
            setupId={id}
            locale={locale}
            action={actions.check}
            label={t('check')}
            pending={t('checking')}
          />
          <p className={styles.checked}>{t('watching')}</p>
        </>
      )}
      <div className={styles.abandon}>
        <Details summary={t('abandon')}>
          <p>{t('abandonText', { paid: String(purchase !== null) })}</p>
          <SetupActionForm
            setupId={id}
            locale={locale}
            action={actions.abandon}
            label={t('abandon')}
            pending={t('abandoning')}
            variant="danger"
          />
        </Details>
      </div>
    </div>
  )
}
