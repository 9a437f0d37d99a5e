import type { AuthorizedAccountId } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { readPolicy } from '../rules/read-policy'
import type { Policy, PolicyNamed, PolicyProblem } from '../types'
import { checkNames } from './check-names'

/** Reads a policy from its text, with whom and what it names. Errors: every problem of the text, or each name that nobody has. */
export async function readNamedPolicy(
  organizationId: AuthorizedAccountId,
  text: string,
): Promise<Result<{ policy: Policy; named: PolicyNamed }, PolicyProblem[]>> {
  const read = readPolicy(text)
  if (!read.ok) return read
  const named = await checkNames(organizationId, read.value, text)
  return named.ok ? ok({ policy: read.value, named: named.value }) : named
}
