import { now } from '../../clock'
import { transaction } from '../../db/transaction'
import { loadRequest } from '../queries/load-request'
import { endByCause } from '../rules'
import { checkRequest } from './check-request'
import { endRequest } from './end-request'
import { recordRequestAudit } from './record-request-audit'

/**
 * Follows a request that GitHub no longer shows: installed, it is active; else somebody closed it
 * there, and it closes here as "closed on GitHub". What was approved here goes on: only the question
 * on GitHub is gone.
 */
export async function closeOnGithub(requestId: string): Promise<void> {
  const looked = await checkRequest(requestId)
  if (!looked.ok) return
  const row = await loadRequest(requestId)
  if (row === null || row.endedAt !== null) return
  const { organizationId, version, githubId } = row
  const ended = endByCause(row.state, 'closed_on_github')
  await transaction(async (tx) => {
    const closed = await tx.installationRequest.updateMany({
      where: { id: requestId, githubClosedAt: null },
      data: { githubClosedAt: now() },
    })
    if (closed.count === 0) return
    if (ended === null) {
      const detail = { github_id: Number(githubId) }
      const what = 'left_github'
      await recordRequestAudit(tx, 'github', { requestId, organizationId, what, detail })
      return
    }
    const cause = 'closed_on_github'
    await endRequest(tx, { requestId, state: ended, cause, version, by: 'github' })
  })
}
