import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/link-button'
import { Installed, isInstallDone } from './install-item'
import { SetupActionForm } from './setup-action-form'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

const explanations = {
  github_app: 'unread',
  oauth_app: 'authorize',
  api_integration: 'follow',
} as const

/** What nobody but the person can say: the way there, and the button to say that it is done. */
export function OwnItem(props: WaitingProps) {
  const t = useTranslations('setup.waiting')
  const { progress, listing, locale, actions } = props
  const { installation, installUrl, state, account } = progress
  if (installation !== null && isInstallDone(progress)) {
    return <Installed {...props} installation={installation} />
  }
  if (state === 'awaiting_payment') return <p className={styles.meta}>{t('install.later')}</p>
  const { kind, name } = listing
  const isSteps = kind === 'api_integration'
  return (
    <div className={styles.item}>
      <p>{t(`own.${explanations[kind]}`, { name, login: account.login })}</p>
      {isSteps && (
        <ol className={styles.steps}>
          {listing.setupSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {state === 'awaiting_install' && (
        <div className={styles.actions}>
          {installUrl && (
            <LinkButton href={installUrl} variant="primary" target="_blank" rel="noopener">
              {kind === 'github_app' ? t('install.go') : t('own.go', { name })}
            </LinkButton>
          )}
          <SetupActionForm
            setupId={progress.id}
            locale={locale}
            action={actions.confirm}
            label={t('own.confirm')}
            pending={t('own.confirming')}
            variant={installUrl ? 'default' : 'primary'}
          />
        </div>
      )}
    </div>
  )
}
