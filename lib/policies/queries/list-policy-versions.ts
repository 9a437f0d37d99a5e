import type { AuthorizedAccountId } from '../../accounts/types'
import type { Page } from '../../core/pagination'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { writePolicy } from '../rules/read-policy'
import type { PolicyVersionItem, PolicyVersionView } from '../types'
import { readPolicies } from './load-policy'

const pageSize = 20

const include = {
  createdBy: { select: { account: { select: { login: true } } } },
} satisfies Prisma.PolicyVersionInclude

type Row = Prisma.PolicyVersionGetPayload<{ include: typeof include }>

function toItem({ version, createdBy, createdAt, note, restores }: Row): PolicyVersionItem {
  return { version, by: createdBy.account.login, at: createdAt.toISOString(), note, restores }
}

/** The versions of an organization's policy, newest first, before a version if one is given. */
export async function listPolicyVersions(
  organizationId: AuthorizedAccountId,
  before: number | null,
): Promise<Page<PolicyVersionItem>> {
  const rows = await db().policyVersion.findMany({
    where: { organizationId, ...(before === null ? {} : { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: pageSize + 1,
    include,
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const more = rows.length > pageSize && last !== undefined
  return { items: shown.map(toItem), nextCursor: more ? String(last.version) : null }
}

/** One version of an organization's policy, with the text of the one before it; null where there is none. */
export async function getPolicyVersion(
  organizationId: AuthorizedAccountId,
  version: number,
): Promise<PolicyVersionView | null> {
  const rows = await db().policyVersion.findMany({
    where: { organizationId, version: { in: [version, version - 1] } },
    orderBy: { version: 'desc' },
    include,
  })
  const [row] = rows
  if (row === undefined || row.version !== version) return null
  const [held, earlier] = await readPolicies(rows)
  return {
    ...toItem(row),
    text: held ? writePolicy(held.policy) : '',
    before: earlier ? writePolicy(earlier.policy) : '',
  }
}
