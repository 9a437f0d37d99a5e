import { db } from '../../db/client'
import type { EditorView, PublisherId } from '../types'

/** Who may write a publisher's listings beside its admins, in the order in which they were invited. */
export async function listEditors(id: PublisherId): Promise<EditorView[]> {
  const rows = await db().publisherEditor.findMany({
    where: { publisherId: id },
    orderBy: [{ createdAt: 'asc' }, { accountId: 'asc' }],
    include: { account: true, invitedBy: { include: { account: { select: { login: true } } } } },
  })
  return rows.map(({ accountId, account, invitedBy, createdAt }) => ({
    accountId,
    login: account.login,
    name: account.name,
    avatarUrl: account.avatarUrl,
    invitedBy: invitedBy.account.login,
    invitedAt: createdAt.toISOString(),
  }))
}
