import type { z } from 'zod'
import type { Locale } from './locales'
import en from './messages/en.json'
import fr from './messages/fr.json'

const fields = { en: en.fields, fr: fr.fields }

/** Says in one sentence what is wrong with the value of a field, in the reader's language. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown, locale: Locale): string {
  const texts = fields[locale]
  if (value === undefined || value === '') return texts.required
  if (issue.code === 'too_big') {
    return texts.too_long.replace('{max}', issue.maximum.toLocaleString(locale))
  }
  if (issue.code !== 'invalid_format') return texts.invalid
  if (issue.format === 'slug') return texts.slug
  return issue.format === 'email' ? texts.email : texts.invalid
}
