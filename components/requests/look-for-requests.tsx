import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { LookForm } from './look-form'

interface LookForRequestsProps {
  locale: Locale
  /** The organization. */
  login: string
  action: FormAction
}

/** Asks GitHub at once for the requests that wait there. */
export function LookForRequests(props: LookForRequestsProps) {
  const t = useTranslations('requests.organization')
  return <LookForm {...props} strings={{ check: t('check'), checking: t('checking') }} />
}
