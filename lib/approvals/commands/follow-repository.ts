import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Has every open request looked at that names a repository, since GitHub said that something happened to it. */
export async function followRepository(githubId: number): Promise<void> {
  const open = await db().installationRequest.findMany({
    where: { endedAt: null, repositoryIds: { has: BigInt(githubId) } },
    select: { id: true },
  })
  await transaction(async (tx) => {
    for (const { id } of open) {
      await addJob(tx, 'request.check', { requestId: id }, { key: `request:${id}` })
    }
  })
}
