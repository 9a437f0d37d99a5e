'use server'

import { z } from 'zod'
import type { ShownDryRun } from '@/components/policy/shown'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { signedInAction } from '@/lib/auth/action'
import { err, ok } from '@/lib/core/result'
import { dryRunPolicy } from '@/lib/inventory/queries/dry-run-policy'
import { savePolicy } from '@/lib/policies/commands/save-policy'
import { loadPolicy } from '@/lib/policies/queries/load-policy'
import { readNamedPolicy } from '@/lib/policies/queries/read-named-policy'
import { formProblems } from '@/lib/policies/rules/form-problems'
import { hasComments } from '@/lib/policies/rules/policy-comments'
import { textOfForm } from '@/lib/policies/rules/policy-form'
import { policyTextSchema } from '@/lib/policies/schema'
import { dryRunWords } from './dry-run-words'
import { formProblemWords, problemWords } from './problem-words'

/** A policy as text, or as the fields of the form that stand for it. */
const schema = z
  .object({
    organization: loginSchema,
    text: policyTextSchema.optional(),
    /** The version on the page when it was written. */
    version: z.string().max(10).optional(),
    restores: z.string().max(10).optional(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))

export const dryRunAction = signedInAction<typeof schema, ShownDryRun>(
  schema,
  async (actor, { organization, text, version, restores, ...fields }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const { id } = found.value
    const read = await readNamedPolicy(id, text ?? textOfForm(fields))
    if (!read.ok) {
      const isForm = text === undefined
      const words = isForm
        ? formProblemWords(formProblems(fields, read.error), locale)
        : problemWords(read.error, locale)
      return ok({ shown: await words })
    }
    const { policy } = read.value
    const [held, run] = await Promise.all([loadPolicy(id), dryRunPolicy(id, policy)])
    const { login } = found.value.organization
    const about = {
      ...{ login, held, policy, seen: version ?? '', restores: restores ?? '' },
      hasComments: text !== undefined && hasComments(text),
    }
    return ok({ shown: await dryRunWords(run, about, locale) })
  },
)

const saveSchema = z.looseObject({ organization: loginSchema })

export const savePolicyAction = signedInAction<typeof saveSchema, ShownDryRun>(
  saveSchema,
  async (actor, { organization, ...input }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const saved = await savePolicy(actor, found.value.id, input)
    if (saved.ok) {
      const { login } = found.value.organization
      const path = `/${locale}/organizations/${login}/policy`
      return ok({ redirectTo: `${path}?saved=${saved.value.version}` })
    }
    const refusal = saved.error
    return Array.isArray(refusal)
      ? ok({ shown: await problemWords(refusal, locale) })
      : err(refusal)
  },
)
