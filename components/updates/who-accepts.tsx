import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { UpdateView } from '@/lib/permission-updates/types'
import { LearnMore } from '../help/learn-more'
import { LinkButton } from '../ui/link-button'
import { CheckForm } from './check-form'
import styles from './updates.module.css'

interface WhoAcceptsProps {
  update: UpdateView
  locale: Locale
  said: FormAction
}

/** Who may accept (S15, S16), what GitHub will do, and the way there. */
export function WhoAccepts({ update, locale, said }: WhoAcceptsProps) {
  const t = useTranslations('updates')
  const { answer, account, listing, audience } = update
  const values = { account: account.login, listing: listing.name }
  const isOwn = audience === 'repository_admin' && answer.reason === 'owner'
  return (
    <section>
      <h2 className={styles.heading}>{t('who.heading')}</h2>
      <p>{t(`who.reasons.${answer.reason}`, values)}</p>
      <p className={styles.note}>
        {t(`who.github.${isOwn ? 'repository_owner' : audience}`, values)}{' '}
        <LearnMore topic="user-permissions" section="change" />
      </p>
      <Owners owners={update.owners} />
      {answer.answer === 'accept' && <Ways update={update} />}
      {audience === 'user' && (
        <>
          <p className={styles.note}>{t('who.sayLead')}</p>
          <CheckForm
            fields={{ listing: listing.slug, said: 'authorized' }}
            locale={locale}
            label={t('who.say', values)}
            pending={t('who.saying')}
            action={said}
          />
        </>
      )}
    </section>
  )
}

function Owners({ owners }: { owners: string[] }) {
  const t = useTranslations('updates.who')
  if (owners.length === 0) return null
  return (
    <>
      <p>{t('owners')}</p>
      <ul className={styles.names}>
        {owners.map((login) => (
          <li key={login}>{login}</li>
        ))}
      </ul>
    </>
  )
}

function Ways({ update }: { update: UpdateView }) {
  const t = useTranslations('updates.who')
  const { githubUrl, authorizeUrl, listing, audience } = update
  if (githubUrl === null && authorizeUrl === null) {
    return <p className={styles.note}>{t('noLink', { listing: listing.name })}</p>
  }
  return (
    <p className={styles.actions}>
      {authorizeUrl !== null && (
        <LinkButton variant="primary" href={authorizeUrl}>
          {t('again', { listing: listing.name })}
        </LinkButton>
      )}
      {githubUrl !== null && (
        <LinkButton variant={audience === 'user' ? 'default' : 'primary'} href={githubUrl}>
          {t(audience === 'user' ? 'seen' : 'open')}
        </LinkButton>
      )}
    </p>
  )
}
