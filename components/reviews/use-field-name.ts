import { useTranslations } from 'next-intl'

const names = [
  'slug',
  'name',
  'categories',
  'shortDescription',
  'introduction',
  'description',
  'languages',
  'logoBackground',
  'logo',
  'card',
  'screenshot',
  'screenshots',
  'permissions',
  'events',
  'scopes',
  'calls',
  'needs',
  'setupSteps',
  'manifest',
  'plans',
  'webhook',
  'profile',
  'contact',
  'agreement',
  'stripe',
  'domain',
  'support',
  'privacy',
  'terms',
  'documentation',
  'status',
  'pricing',
  'company',
  'installation',
] as const

/** What a field of a listing is called, from its dotted name: `text.fr.introduction` is "Introduction (French)". */
export function useFieldName(): (field: string) => string {
  const t = useTranslations('reviews.fields')
  const languages = useTranslations('reviews.fields.languageNames')
  return (field) => {
    const [first = '', second = '', ...rest] = field.split('.')
    const language = [second, rest.at(-1)].find((part) => part === 'en' || part === 'fr')
    const key = first === 'text' ? (rest[0] ?? '') : first === 'links' ? second : first
    const known = names.find((name) => name === key)
    const name =
      first === 'reasons'
        ? t('reasons', { what: rest.slice(0, -1).join('.') })
        : known === undefined
          ? field
          : t(known)
    return language === undefined ? name : t('in', { field: name, language: languages(language) })
  }
}
