import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '../accounts/types'
import { domainError } from '../core/errors'
import { type FormAction, untouched } from '../core/form-state'
import { defaultLocale, type Locale, locales } from '../core/locales'
import type { Result } from '../core/result'
import { env } from '../env'
import { currentActor } from './actor'
import { failedState, refusedState, valuesOf } from './form-state'
import { isSameOrigin } from './origin'
import { signInPath } from './page'
import { spend } from './rate-limit'
import { localPath } from './return-to'

const ACTIONS = { points: 60, seconds: 60 }

/** Where a form leads when it worked: another page, the same with a sentence, or the same with something shown and all that was typed. */
export type Outcome<Shown = never> = { redirectTo: string } | { message: string } | { shown: Shown }

type Run<Input, Shown> = (
  actor: Actor,
  input: Input,
  locale: Locale,
) => Promise<Result<Outcome<Shown>>>

const localeSchema = z.enum(locales).catch(defaultLocale)

async function pageOf(requestHeaders: Headers, locale: Locale): Promise<string> {
  const referer = URL.parse(requestHeaders.get('referer') ?? '', env().SOUK_URL)
  return localPath(referer === null ? null : referer.pathname + referer.search, `/${locale}`)
}

/**
 * A server action for signed-in people. Every action is a public endpoint, so each one goes through
 * here: origin, session, rate, input; then `run`, which authorizes the resource. The form names its
 * language in a field `locale`. What can be helped comes back as a form state.
 */
export function signedInAction<Schema extends z.ZodType, Shown = never>(
  schema: Schema,
  run: Run<z.output<Schema>, Shown>,
): FormAction<Shown> {
  return async (_state, form) => {
    // Whoever calls an action without its page may send anything in place of a form.
    if (!(form instanceof FormData)) {
      return failedState(domainError('invalid_body'), {}, defaultLocale)
    }
    const values = valuesOf(form)
    const locale = localeSchema.parse(values.locale)
    const requestHeaders = await headers()
    if (!isSameOrigin(requestHeaders)) {
      return failedState(domainError('forbidden_origin'), values, locale)
    }
    const actor = await currentActor()
    if (actor === null) redirect(signInPath(locale, await pageOf(requestHeaders, locale)))
    const within = await spend(`action:${actor.userId}`, ACTIONS)
    if (!within.ok) return failedState(within.error, values, locale)
    const input = schema.safeParse(values)
    if (!input.success) return refusedState(input.error, values, locale)
    const result = await run(actor, input.data, locale)
    if (!result.ok) return failedState(result.error, values, locale)
    if ('redirectTo' in result.value) redirect(result.value.redirectTo)
    // The page shows what is now stored, also where the form was reset.
    refresh()
    if ('shown' in result.value) {
      return { ...untouched, status: 'done', values, shown: result.value.shown }
    }
    return { ...untouched, status: 'done', message: result.value.message }
  }
}
