import type { RequestEvent } from '../approvals/schema'
import { nodeId } from './node-id'
import { toSimpleUser } from './simple-user'

/**
 * The body of the `installation_request` webhook, which GitHub does not have: `installation_request`
 * is shaped like GitHub's own of `GET /app/installation-requests`, with where it stands.
 */
export function toInstallationRequestEvent(event: RequestEvent) {
  const { action, number, state, account, requester, sender, createdAt, endedAt } = event
  return {
    action,
    installation_request: {
      id: number,
      node_id: nodeId('InstallationRequest', number),
      account: toSimpleUser(account),
      requester: toSimpleUser(requester),
      state,
      created_at: createdAt,
      closed_at: endedAt,
    },
    sender: toSimpleUser(sender),
  }
}
