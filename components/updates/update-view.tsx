import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { UpdateView as Update } from '@/lib/permission-updates/types'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { CheckForm } from './check-form'
import { GradeLine } from './grade-line'
import { ListChanges } from './list-changes'
import { PermissionChanges } from './permission-changes'
import { phaseOf } from './phase-of'
import { UpdateState } from './update-state'
import styles from './updates.module.css'
import { WhoAccepts } from './who-accepts'

export interface UpdateViewProps {
  update: Update
  locale: Locale
  check: FormAction
  said: FormAction
}

/** A permission change for one account: the difference side by side, who accepts, and where on GitHub. */
export function UpdateView({ update, locale, check, said }: UpdateViewProps) {
  const t = useTranslations('updates')
  const { listing, account, audience, state } = update
  const isOpen = state === 'open'
  const values = { listing: listing.name, account: account.login }
  return (
    <>
      <Head update={update} locale={locale} />
      <div className={styles.stack}>
        <UpdateState update={update} locale={locale} />
        {isOpen && <WhoAccepts update={update} locale={locale} said={said} />}
        <section>
          <h2 className={styles.heading}>{t(`phases.${phaseOf(state)}.difference`)}</h2>
          <p className={styles.note}>{t(isOpen ? 'untilThen' : 'wasAsked', values)}</p>
          {update.grades && <GradeLine grades={update.grades} state={state} locale={locale} />}
          <PermissionChanges update={update} />
          <ListChanges kind="scopes" {...update.scopes} />
          <ListChanges kind="events" {...update.events} />
        </section>
        {isOpen && audience !== 'user' && (
          <section>
            <h2 className={styles.heading}>{t('check.heading')}</h2>
            <p className={styles.note}>{t('check.lead')}</p>
            <CheckForm
              fields={{ update: update.id }}
              locale={locale}
              label={t('check.button')}
              pending={t('check.pending')}
              action={check}
            />
          </section>
        )}
      </div>
    </>
  )
}

function Head({ update, locale }: Pick<UpdateViewProps, 'update' | 'locale'>) {
  const t = useTranslations('updates')
  const { listing, account, audience, state } = update
  const isOrganization = account.type === 'Organization'
  const parent = isOrganization
    ? { href: `/${locale}/organizations/${account.login}/apps`, label: account.login }
    : { href: `/${locale}/integrations`, label: t('mine') }
  const values = { listing: listing.name, account: account.login }
  const title = audience === 'user' ? 'titleUser' : 'title'
  return (
    <PageHeader
      parent={parent}
      title={t(state === 'open' ? title : `ended.${title}.${state}`, values)}
      description={t(state === 'open' ? `audiences.${audience}` : `ended.audiences.${audience}`)}
      actions={
        listing.public && (
          <LinkButton href={`/${locale}/listings/${listing.slug}`}>{t('listing')}</LinkButton>
        )
      }
    />
  )
}
