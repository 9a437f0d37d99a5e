import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { describeError } from '../core/describe-error'
import type { DomainError } from '../core/errors'
import type { Locale } from '../core/locales'

export type FormValues = Record<string, string | string[]>

/** What a form shows after it was sent, in the reader's language; what was typed is kept. */
export interface FormState {
  status: 'idle' | 'done' | 'failed'
  message?: string
  fields: Record<string, string>
  values: FormValues
}

/** A form that nobody has sent yet. */
export const untouched: FormState = { status: 'idle', fields: {}, values: {} }

/** The fields of a form by name; one that was sent several times is a list. Fields of React and Next.js are left out. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const sent = form.getAll(name).filter((value) => typeof value === 'string')
    const [only] = sent
    if (only !== undefined) values[name] = sent.length === 1 ? only : sent
  }
  return values
}

/** An error of the domain, beside its field if it has one. */
export async function failedState(
  error: DomainError,
  values: FormValues,
  locale: Locale,
): Promise<FormState> {
  const { message: wrong, remedy } = describeError(error, locale)
  const message = `${wrong} ${remedy}`
  const fields = error.field === undefined ? {} : { [error.field]: message }
  return { status: 'failed', message, fields, values }
}

/** What zod found, one sentence for each field. */
export async function refusedState(
  error: z.ZodError,
  values: FormValues,
  locale: Locale,
): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'errors' })
  const sentence = (issue: z.core.$ZodIssue) => {
    const value = values[String(issue.path[0])]
    if (value === undefined || value === '') return t('fields.required')
    if (issue.code === 'too_big') return t('fields.too_long', { max: Number(issue.maximum) })
    if (issue.code === 'invalid_format' && issue.format === 'email') return t('fields.email')
    return t('fields.invalid')
  }
  const fields = Object.fromEntries(
    error.issues.map((issue) => [String(issue.path[0] ?? ''), sentence(issue)]),
  )
  return { status: 'failed', message: t('codes.invalid_input.message'), fields, values }
}
