import type { Actor } from '@/lib/accounts/types'
import type { DomainError } from '@/lib/core/errors'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { type SaveRefusal, savePolicy } from '@/lib/policies/commands/save-policy'

/** Saves a policy in place of the newest, as the page of an owner does; answers its version. */
export async function setPolicy(actor: Actor, organizationId: string, text: string) {
  const { _max } = await db().policyVersion.aggregate({
    where: { organizationId },
    _max: { version: true },
  })
  const version = _max.version ?? 0
  const saved = await savePolicy(actor, organizationId, { text, version })
  if (saved.ok) return saved.value.version
  if (outcomeOf(saved) === 'policy_same') return version
  throw new Error(JSON.stringify(saved.error))
}

/** What came of it: `done`, the error's code, or each problem as `line key code`. */
export function outcomeOf(result: Result<unknown, SaveRefusal | DomainError>): string {
  if (result.ok) return 'done'
  if (!Array.isArray(result.error)) return result.error.code
  return result.error.map(({ line, key, code }) => `${line} ${key} ${code}`).join(', ')
}
