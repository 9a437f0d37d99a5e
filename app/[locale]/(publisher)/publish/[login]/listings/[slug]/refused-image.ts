import { z } from 'zod'
import { describeError } from '@/lib/core/describe-error'
import { type ErrorCode, errorStatus } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'

const refusalSchema = z.object({
  refused: z.string().refine((code): code is ErrorCode => Object.hasOwn(errorStatus, code)),
  field: z.enum(['logo', 'card', 'screenshots']),
  values: z
    .string()
    .max(200)
    .transform((text) => Object.fromEntries(new URLSearchParams(text)))
    .default({}),
})

/** Why an image that a form sent was refused, as the address says to which the form led back. */
export function refusedImage(
  query: Record<string, string | string[] | undefined>,
  locale: Locale,
): { field: string; message: string } | null {
  const parsed = refusalSchema.safeParse(query)
  if (!parsed.success) return null
  const { refused: code, field, values } = parsed.data
  const { message, remedy } = describeError({ code, field, values }, locale)
  return { field, message: `${message} ${remedy}` }
}
