import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/core/locales'

interface NewListingHeaderProps {
  locale: Locale
  login: string
  title: string
  lead: string
}

/** The head of each way, which leads back to the four. */
export function NewListingHeader({ locale, login, title, lead }: NewListingHeaderProps) {
  const t = useTranslations('connect.ways')
  return (
    <PageHeader
      title={title}
      description={lead}
      parent={{ href: `/${locale}/publish/${login}/listings/new`, label: t('back') }}
    />
  )
}
