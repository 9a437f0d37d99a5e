import { useTranslations } from 'next-intl'
import type { SetupProgress } from '@/lib/installs/types'
import { Details } from '../ui/details'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

/** Whether the integration is on the account, by whoever can say so. */
export function isInstallDone({ state, installation }: SetupProgress): boolean {
  return state === 'active' && installation?.state !== 'deleted'
}

/** How the installation stands, as GitHub said last, and the way to GitHub when it is next. */
export function InstallItem(props: WaitingProps) {
  const t = useTranslations('setup.waiting.install')
  const { progress } = props
  const { state, installation } = progress
  if (installation !== null && (state === 'active' || installation.state === 'suspended')) {
    return <Installed {...props} installation={installation} />
  }
  if (state === 'awaiting_payment') return <p className={styles.meta}>{t('later')}</p>
  if (state !== 'awaiting_install') return <p className={styles.meta}>{t('notInstalled')}</p>
  return <Next {...props} />
}

type InstalledProps = WaitingProps & { installation: NonNullable<SetupProgress['installation']> }

/** What is on the account, with who says so. */
export function Installed({ progress, locale, installation }: InstalledProps) {
  const t = useTranslations('setup.waiting.install')
  const { state, repositorySelection, source, readAt } = installation
  const { login } = progress.account
  return (
    <div className={styles.item}>
      <p>
        {state === 'active' && progress.listing.kind === 'github_app'
          ? t('active', { login, selection: repositorySelection ?? 'unknown' })
          : t(state === 'active' ? 'done' : state, { login })}
      </p>
      <p className={styles.meta}>
        {t.rich(source, { time: () => <TimeAgo at={readAt} locale={locale} /> })}
      </p>
      <AskedFor progress={progress} />
    </div>
  )
}

/** What was chosen but needs an owner: GitHub's own button asks. */
function AskedFor({ progress: { decision, requestUrl } }: Pick<WaitingProps, 'progress'>) {
  const t = useTranslations('setup.waiting.install')
  if (requestUrl === null) return null
  return (
    <>
      <p>{t('request', { count: decision.askFor.length })}</p>
      <LinkButton href={requestUrl} target="_blank" rel="noopener">
        {t('requestGo')}
      </LinkButton>
    </>
  )
}

function Next({ progress, locale }: WaitingProps) {
  const t = useTranslations('setup.waiting.install')
  const { installUrl, repositorySelection, repositoryCount: count, account, checkedAt } = progress
  const { login } = account
  return (
    <div className={styles.item}>
      <p>{t(repositorySelection === 'selected' ? 'some' : 'all', { login, count })}</p>
      {installUrl && (
        <LinkButton href={installUrl} variant="primary" size="large" target="_blank" rel="noopener">
          {t('go')}
        </LinkButton>
      )}
      <p className={styles.meta}>
        {t.rich('waiting', { time: () => <TimeAgo at={checkedAt} locale={locale} /> })}
      </p>
      <Details summary={t('stuck')}>
        <ul className={styles.steps}>
          {(['stuckPage', 'stuckButton', 'stuckWait'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
