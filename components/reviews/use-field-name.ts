import { useTranslations } from 'next-intl'

/** What a field of a listing is called, from its dotted name: `text.fr.introduction` is "Introduction (French)". */
export function useFieldName(): (field: string) => string {
  const t = useTranslations('reviews.fields')
  return (field) => {
    const [first = '', second = '', ...rest] = field.split('.')
    const language = [second, rest.at(-1)].find((part) => part === 'en' || part === 'fr')
    if (first === 'reasons') {
      const what = t('reasons', { what: rest.slice(0, -1).join('.') })
      return language === undefined ? what : inLanguage(t, what, language)
    }
    const key = first === 'text' ? (rest[0] ?? '') : first === 'links' ? second : first
    const name = isKnown(t, key) ? t(key) : field
    return language === undefined ? name : inLanguage(t, name, language)
  }
}

type Fields = ReturnType<typeof useTranslations<'reviews.fields'>>
type FieldKey = Exclude<Parameters<Fields>[0], 'reasons' | 'in' | `languageNames.${string}`>

function isKnown(t: Fields, key: string): key is FieldKey {
  return key !== 'languageNames' && t.has(key as FieldKey)
}

function inLanguage(t: Fields, field: string, language: 'en' | 'fr'): string {
  return t('in', { field, language: t(`languageNames.${language}`) })
}
