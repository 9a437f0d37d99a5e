import { useTranslations } from 'next-intl'
import type { ConnectionInput } from '@/lib/accounts/schema'
import type { FormAction } from '@/lib/core/form-state'
import { type Locale, locales } from '@/lib/core/locales'
import { ConnectionForm } from './connection-form'

interface ConnectionFieldsProps {
  locale: Locale
  login: string
  /** The page to go back to once it is saved. */
  from?: string | null
  current: ConnectionInput
  switchesUrl: string
  save: string
  saving: string
  action: FormAction
}

/** The form of what only an owner can tell, in the reader's words. */
export function ConnectionFields({ save, saving, ...form }: ConnectionFieldsProps) {
  const t = useTranslations('organizations.form')
  return (
    <ConnectionForm
      {...form}
      languages={locales.map((value) => ({ value, name: t(`languages.${value}`) }))}
      strings={{
        save,
        saving,
        contactEmail: t('contactEmail'),
        contactEmailCaption: t('contactEmailCaption'),
        contactLocale: t('contactLocale'),
        switches: t('switches'),
        switchesCaption: t('switchesCaption'),
        openOnGithub: t('openOnGithub'),
        membersMayRequest: t('membersMayRequest'),
        collaboratorsMayRequest: t('collaboratorsMayRequest'),
        repositoryAdminsMayInstall: t('repositoryAdminsMayInstall'),
      }}
    />
  )
}
