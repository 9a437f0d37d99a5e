import { useTranslations } from 'next-intl'

/** The words of the form of a collection, whose button is called one way or the other. */
export function useFormWords(button: 'save' | 'addButton') {
  const t = useTranslations('collections.operator')
  return {
    slug: t('slug'),
    slugCaption: t('slugCaption'),
    titleEn: t('titleEn'),
    titleFr: t('titleFr'),
    descriptionEn: t('descriptionEn'),
    descriptionFr: t('descriptionFr'),
    save: t(button),
    saving: t('saving'),
  }
}
