import { headers } from 'next/headers'
import { z } from 'zod'
import { domainError } from '../core/errors'
import { defaultLocale, type Locale, locales } from '../core/locales'
import { err, ok, type Result } from '../core/result'
import { networkOf } from './actor'
import { isSameOrigin } from './origin'
import { spend } from './rate-limit'

const TRIES = { points: 20, seconds: 60 }

const localeSchema = z.enum(locales).catch(defaultLocale)

/** What a form says that needs no session: its language, once its origin and rate are in order. Errors: `invalid_body` for what is no form, `forbidden_origin`, `rate_limited`. */
export async function admitForm(form: FormData): Promise<Result<Locale>> {
  if (!(form instanceof FormData)) return err(domainError('invalid_body'))
  const requestHeaders = await headers()
  if (!isSameOrigin(requestHeaders)) return err(domainError('forbidden_origin'))
  const within = await spend(`form:${networkOf(requestHeaders)}`, TRIES)
  return within.ok ? ok(localeSchema.parse(form.get('locale'))) : within
}
