import { useTranslations } from 'next-intl'
import type { InstallDecision, InstallReason } from '@/lib/installs/types'
import styles from './place-list.module.css'

/** Why the answer is what it is: the same words on the page, in the API and in mails. */
export function Reasons({ reasons }: { reasons: readonly InstallReason[] }) {
  const t = useTranslations('installs.reasons')
  return reasons.map(({ code, values }) => t(code, values ?? {})).join(' ')
}

/** What GitHub will do, and that the answer rests on what an owner declared or on the organization's policy, where it does. */
export function Basis({ decision }: { decision: InstallDecision }) {
  const t = useTranslations('installs')
  const { basis, github, answer } = decision
  if (basis === 'github') return null
  // What GitHub would do is no way on where the organization's policy says no.
  const isClosed = basis === 'policy' && answer === 'no'
  return (
    <p className={styles.basis}>
      {github && github !== 'none' && !isClosed && `${t(`github.${github}`)} `}
      {t(`bases.${basis}`)}
    </p>
  )
}
