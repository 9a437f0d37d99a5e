import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { cut } from '../core/cut'
import { listingLimits, slugSchema } from '../listings/schema'
import scopes from '../permissions/oauth-scopes.json'

/** What a connection is made of, each given and taken away by itself. */
export const ways = ['privateKey', 'publicKey', 'webhookSecret', 'clientSecret'] as const

/** Which listing a form is about. */
const place = { login: loginSchema, slug: slugSchema }

const pem = z.string().trim().min(1).max(8_000)
const secret = z.string().trim().min(1).max(255)

export const privateKeyFormSchema = z.object({ ...place, privateKey: pem })

export const publicKeyFormSchema = z.object({
  ...place,
  publicKey: pem,
  token: z.string().trim().min(1).max(2_000),
})

export const webhooksFormSchema = z.object({ ...place, webhookSecret: secret })

export const clientFormSchema = z.object({ ...place, clientSecret: secret })

export const disconnectFormSchema = z.object({ ...place, way: z.enum(ways) })

/** One line is one item. */
const lines = (longest: number) =>
  z
    .string()
    .transform((text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []))
    .pipe(z.array(z.string().max(longest)).max(listingLimits.items))

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const address = z.url({ protocol: /^https?$/ }).max(2000)
const scopeField = 'reason.'

/** An OAuth App: its scopes are ticked, their reasons named `reason.<scope>`. */
export const oauthAppFormSchema = z
  .looseObject({
    login: loginSchema,
    name: z.string().trim().min(1).max(255),
    clientId: z
      .string()
      .trim()
      .max(100)
      .regex(/^[\w-][\w.-]*$/),
    clientSecret: secret,
    installationUrl: address,
    scopes: several.pipe(z.array(z.enum(scopes))),
  })
  .transform((form) => ({ ...form, reasons: reasonsOf(form) }))

/** The reasons that were written, by scope. */
function reasonsOf(form: Record<string, unknown>): Record<string, string> {
  const written = Object.entries(form).flatMap(([name, value]) => {
    const reason = typeof value === 'string' ? cut(value.trim(), 500) : ''
    return name.startsWith(scopeField) && reason !== ''
      ? [[name.slice(scopeField.length), reason]]
      : []
  })
  return Object.fromEntries(written)
}

const mostSteps = listingLimits.items

/** An integration that uses the API or webhooks, and is no app on GitHub. A webhook is a step of its own. */
export const apiFormSchema = z
  .object({
    login: loginSchema,
    name: z.string().trim().min(1).max(255),
    calls: lines(300),
    needs: lines(300),
    setupSteps: lines(500),
    hookUrl: z
      .literal('')
      .transform(() => null)
      .or(address),
    hookEvents: several.pipe(z.array(z.string().max(60)).max(100)),
  })
  .superRefine(({ hookUrl, setupSteps }, context) => {
    const maximum = mostSteps - 1
    if (hookUrl === null || setupSteps.length <= maximum) return
    const path = ['setupSteps']
    context.addIssue({ code: 'too_big', maximum, origin: 'array', path, input: setupSteps })
  })

/** A GitHub App by its slug, or by the address of its page, which ends with it. */
export const githubAppFormSchema = z.object({
  login: loginSchema,
  app: z
    .string()
    .trim()
    .transform((text) => /\/(?:github-)?apps\/([^/?#]+)/.exec(text)?.[1] ?? text)
    .pipe(z.string().regex(/^[a-z\d][a-z\d-]{0,98}$/i))
    .transform((slug) => slug.toLowerCase()),
})

/** A form that only says which listing. */
export const placeFormSchema = z.object(place)
