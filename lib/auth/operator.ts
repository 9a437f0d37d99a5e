import { notFound } from 'next/navigation'
import type { z } from 'zod'
import { isNamed } from '../accounts/rules'
import type { Actor } from '../accounts/types'
import { domainError } from '../core/errors'
import type { FormAction } from '../core/form-state'
import type { Locale } from '../core/locales'
import { err, type Result } from '../core/result'
import { env } from '../env'
import { type Outcome, signedInAction } from './action'
import { requireActor } from './page'

declare const operator: unique symbol

/** A person whom the configuration names as one who runs this instance. */
export type Operator = Actor & { readonly [operator]: true }

/** Whether SOUK_OPERATORS names the person. The only minter of an {@link Operator}. */
export function isOperator(actor: Actor): actor is Operator {
  return isNamed(env().SOUK_OPERATORS, actor)
}

/** The operator that a page is shown to. Whoever is signed out goes to sign in; anybody else gets a 404. */
export async function requireOperator(locale: Locale, returnTo: string): Promise<Operator> {
  const actor = await requireActor(locale, returnTo)
  return isOperator(actor) ? actor : notFound()
}

/** A server action for operators only, otherwise as {@link signedInAction}; anybody else learns nothing but `not_found`. */
export function operatorAction<Schema extends z.ZodType, Shown = never>(
  schema: Schema,
  run: (
    operator: Operator,
    input: z.output<Schema>,
    locale: Locale,
  ) => Promise<Result<Outcome<Shown>>>,
): FormAction<Shown> {
  return signedInAction<Schema, Shown>(schema, async (actor, input, locale) =>
    isOperator(actor) ? run(actor, input, locale) : err(domainError('not_found')),
  )
}
