import { useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import { Approve } from './approve'
import type { RequestPageProps } from './request-view'
import styles from './requests.module.css'

/** The decision: as asked, less of it, or not, each opening its few fields in place. */
export function Decide({ request, locale, actions }: RequestPageProps) {
  const t = useTranslations('requests.decide')
  const { id: requestId, version, actions: may, organization, listing } = request
  const names = { name: listing.name, login: organization }
  const form = { locale, requestId, version }
  const deny = may.includes('deny') ? 'deny' : may.includes('revoke') ? 'revoke' : null
  if (deny === null) return null
  return (
    <section className={styles.section} aria-labelledby="decision">
      <h2 className={styles.heading} id="decision">
        {t('title')}
      </h2>
      <div className={styles.stack}>
        {may.includes('approve') && <Approve request={request} locale={locale} actions={actions} />}
        <Details summary={t(deny)}>
          <p>{t(`${deny}Text`, names)}</p>
          <ActionForm
            {...form}
            id="deny"
            action={actions.deny}
            text={{ name: 'note', label: t('why'), required: true, most: longest.note }}
            button={t(`${deny}Button`)}
            pending={t('saving')}
            variant="danger"
          />
        </Details>
      </div>
    </section>
  )
}
