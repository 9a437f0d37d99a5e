import { readRole } from '../../accounts/commands/read-role'
import { actsFor, authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { type DomainError, domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { readPolicies } from '../queries/load-policy'
import { readNamedPolicy } from '../queries/read-named-policy'
import { lineChanges } from '../rules/line-changes'
import { writePolicy } from '../rules/read-policy'
import { savePolicySchema } from '../schema'
import type { Policy, PolicyNamed, PolicyProblem } from '../types'

/** Why a policy was not saved: an error, or what is wrong in its text. */
export type SaveRefusal = DomainError | PolicyProblem[]

/** Only who owns the organization at this moment, as GitHub says, changes its policy. */
async function requireOwner(
  actor: Actor,
  organizationId: string,
): Promise<Result<AuthorizedAccountId>> {
  const known = await authorizeAccount(actor, organizationId, 'owner')
  if (!known.ok) return known
  const role = await readRole({ organizationId, memberId: actor.accountId })
  if (!role.ok) return role
  return role.value === 'admin' ? known : err(domainError('owner_required'))
}

interface Saved {
  organizationId: AuthorizedAccountId
  policy: Policy
  named: PolicyNamed
  /** The version that it takes the place of; 0 for none. */
  version: number
  note: string
  restores: number | null
}

/** Another version takes the place of the one that was seen, unless somebody was faster. */
async function insert(tx: Transaction, actor: Actor, saved: Saved): Promise<Result<number>> {
  const { organizationId, policy, named, note, restores } = saved
  const version = saved.version + 1
  const owned = { AND: [{ id: organizationId }, actsFor(actor, 'owner')] }
  if ((await tx.account.count({ where: owned })) === 0) return err(domainError('role_lost'))
  const newest = await tx.policyVersion.aggregate({
    where: { organizationId },
    _max: { version: true },
  })
  if ((newest._max.version ?? 0) !== saved.version) return err(domainError('policy_changed'))
  const { count } = await tx.policyVersion.createMany({
    data: [
      {
        ...{ organizationId, version, named, note, restores },
        document: structuredClone(policy),
        createdById: actor.userId,
        createdAt: now(),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1 ? ok(version) : err(domainError('policy_changed'))
}

async function audit(tx: Transaction, actor: Actor, saved: Saved, before: string): Promise<void> {
  const { organizationId, policy, version, note, restores } = saved
  const changes = lineChanges(before, writePolicy(policy))
  const linesOf = (kind: 'removed' | 'added') =>
    changes.filter((change) => change.kind === kind).map(({ text }) => text)
  await recordAudit(tx, {
    actor: { type: 'user', userId: actor.userId, ip: actor.ip },
    action: restores === null ? 'policy.saved' : 'policy.restored',
    subject: { type: 'policy', id: `${organizationId}/${version + 1}` },
    accountId: organizationId,
    detail: {
      version: version + 1,
      ...(note === '' ? {} : { note }),
      ...(restores === null ? {} : { restores }),
      removed: linesOf('removed'),
      added: linesOf('added'),
    },
  })
}

/** The text of a version as it reads today; empty where there is none. */
async function textOf(organizationId: string, version: number): Promise<string> {
  const where = { organizationId_version: { organizationId, version } }
  const row = await db().policyVersion.findUnique({ where })
  const [held] = row === null ? [] : await readPolicies([row])
  return held === undefined ? '' : writePolicy(held.policy)
}

async function write(actor: Actor, saved: Saved): Promise<Result<number>> {
  const before = await textOf(saved.organizationId, saved.version)
  if (before === writePolicy(saved.policy)) return err(domainError('policy_same'))
  return transaction(async (tx) => {
    const version = await insert(tx, actor, saved)
    if (version.ok) await audit(tx, actor, saved, before)
    return version
  })
}

/**
 * Saves a policy from its text as a new version, which holds from then on, in place of the one that
 * was seen: of two owners who save at once, the second is told. That it brings an earlier version
 * back is kept where it says the same. Errors: each problem of the text with its line and key, and
 * then nothing is saved; `invalid_input`, `not_found`, `owner_required`, `role_lost`,
 * `policy_changed`, `policy_same`, `organization_not_connected`, `github_unavailable`.
 */
export async function savePolicy(
  actor: Actor,
  organizationId: string,
  input: unknown,
): Promise<Result<{ version: number }, SaveRefusal>> {
  const parsed = parseInput(savePolicySchema, input)
  if (!parsed.ok) return parsed
  const owner = await requireOwner(actor, organizationId)
  if (!owner.ok) return owner
  const { text, version, note, restores } = parsed.value
  const read = await readNamedPolicy(owner.value, text)
  if (!read.ok) return read
  const { policy, named } = read.value
  const isSame = restores !== null && (await textOf(owner.value, restores)) === writePolicy(policy)
  const place = { organizationId: owner.value, version, note, restores: isSame ? restores : null }
  const saved = await write(actor, { ...place, policy, named })
  return saved.ok ? ok({ version: saved.value }) : saved
}
