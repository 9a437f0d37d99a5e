import { useTranslations } from 'next-intl'
import type { ProfileStrings } from './profile-fields'

/** The words of the profile's form, for the page that renders it. */
export function useProfileStrings(): ProfileStrings {
  const t = useTranslations('publish.profile')
  return {
    publicPart: t('publicPart'),
    contactPart: t('contactPart'),
    contactLead: t('contactLead'),
    optional: t('optional'),
    name: t('name'),
    nameCaption: t('nameCaption'),
    websiteUrl: t('websiteUrl'),
    websiteUrlCaption: t('websiteUrlCaption'),
    supportEmail: t('supportEmail'),
    supportEmailCaption: t('supportEmailCaption'),
    descriptionEn: t('descriptionEn'),
    descriptionEnCaption: t('descriptionEnCaption'),
    descriptionFr: t('descriptionFr'),
    descriptionFrCaption: t('descriptionFrCaption'),
    contactName: t('contactName'),
    contactNameCaption: t('contactNameCaption'),
    contactEmail: t('contactEmail'),
    contactEmailCaption: t('contactEmailCaption'),
  }
}
