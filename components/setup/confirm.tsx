import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ChosenPlace, InstallDecision } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import styles from './confirm.module.css'
import { Basis } from './reasons'
import { RequestedAccess } from './requested-access'

interface ConfirmProps {
  listing: ListingPage
  place: ChosenPlace
  answer: InstallDecision
  /** The plan in words, with units and cycle; null where there is none to speak of. */
  plan: string | null
  /** The form with the button. */
  children: ReactNode
}

/** What was chosen, what GitHub will ask, and the button. */
export function Confirm({ listing, place, answer, plan, children }: ConfirmProps) {
  const t = useTranslations('setup')
  const { account, repositories, installation } = place
  const all = repositories?.selection === 'all'
  const count = answer.installNow.length
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t('confirm.on')}</dt>
          <dd>{account.login}</dd>
        </div>
        {repositories && installation === null && (
          <div>
            <dt>{t('confirm.repositories')}</dt>
            <dd>{all ? t('confirm.allRepositories') : t('confirm.someRepositories', { count })}</dd>
          </div>
        )}
        {plan && (
          <div>
            <dt>{t('confirm.plan')}</dt>
            <dd>{plan}</dd>
          </div>
        )}
      </dl>
      {answer.answer === 'install_and_request' && (
        <p className={styles.note}>
          {t('repositories.some', { now: count, rest: answer.askFor.length })}
        </p>
      )}
      {installation === null && <RequestedAccess listing={listing} />}
      <Basis decision={answer} />
      {children}
    </>
  )
}
