import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { AssignForm } from './assign-form'

interface AssignReviewerProps {
  campaignId: string
  /** Null for all that nobody reviews. */
  item: { id: string; reviewer: string | null } | null
  locale: Locale
  action: FormAction
}

/** Gives integrations to a member of the organization to decide on; without a login they are the owners' again. */
export function AssignReviewer({ campaignId, item, locale, action }: AssignReviewerProps) {
  const t = useTranslations('campaigns.assign')
  return (
    <AssignForm
      locale={locale}
      campaignId={campaignId}
      item={item?.id ?? ''}
      reviewer={item?.reviewer ?? ''}
      strings={{
        login: t('login'),
        caption: t(item === null ? 'allCaption' : 'caption'),
        button: t('button'),
        pending: t('pending'),
      }}
      action={action}
    />
  )
}
