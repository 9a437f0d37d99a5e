import type { z } from 'zod'
import { describeError } from '../core/describe-error'
import { describeIssue } from '../core/describe-issue'
import type { DomainError } from '../core/errors'
import type { FormState, FormValues } from '../core/form-state'
import type { Locale } from '../core/locales'

/** The fields of a form by name; one that was sent several times is a list. Fields of React and Next.js are left out, and the null character, which PostgreSQL cannot keep. */
export function valuesOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  // Entries, since an assignment to a field called `__proto__` would be to something else.
  return Object.fromEntries(
    names.flatMap((name) => {
      const sent = form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .map((value) => value.replaceAll('\0', ''))
      const [only] = sent
      return only === undefined ? [] : [[name, sent.length === 1 ? only : sent]]
    }),
  )
}

/** An error of the domain, beside its field if it has one. */
export function failedState(error: DomainError, values: FormValues, locale: Locale): FormState {
  const { message: wrong, remedy } = describeError(error, locale)
  const message = `${wrong} ${remedy}`
  const fields = error.field === undefined ? {} : { [error.field]: message }
  return { status: 'failed', message, fields, values }
}

/** What zod found, one sentence for each field. */
export function refusedState(error: z.ZodError, values: FormValues, locale: Locale): FormState {
  const fields = Object.fromEntries(
    error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '')
      return [name, describeIssue(issue, values[name], locale)]
    }),
  )
  const { message } = describeError({ code: 'invalid_input' }, locale)
  return { status: 'failed', message, fields, values }
}
