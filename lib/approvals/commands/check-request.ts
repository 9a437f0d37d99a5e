import { ok, type Result } from '../../core/result'
import { loadRequest } from '../queries/load-request'
import { readInstalled } from '../queries/read-facts'
import { approved, undecided } from '../rules'
import { checkApproved } from './check-approved'
import { checkUndecided } from './check-undecided'
import { endRemoved } from './end-removed'
import { followApproval } from './follow-approval'

/**
 * Looks where a request stands by what GitHub and Stripe say, and what is due: reminders, its end,
 * the last day of an approval, an uninstallation. Any number of looks in any order ends the same. Errors:
 * `github_unavailable`; what does not depend on GitHub is done all the same.
 */
export async function checkRequest(requestId: string): Promise<Result<void>> {
  const row = await loadRequest(requestId)
  if (row === null) return ok(undefined)
  const isOpen = row.endedAt === null
  const read = isOpen ? await readInstalled(row) : ok(undefined)
  if (undecided.includes(row.state)) await checkUndecided(row)
  else if (approved.includes(row.state)) await checkApproved(row)
  else if (row.state === 'active' && !(await endRemoved(row))) await followApproval(row)
  return read
}
