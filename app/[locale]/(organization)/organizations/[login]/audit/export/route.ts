import { auditFile } from '@/app/audit-file'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { signedInRoute } from '@/lib/auth/route'

type Context = { params: Promise<{ login: string }> }

/** An organization's audit log as JSON lines, for its owners. */
export const GET = signedInRoute<Context>(async (actor, request, { params }) => {
  const opened = await getOrganization(actor, (await params).login, 'owner')
  if (!opened.ok) return opened
  const { id, organization } = opened.value
  return auditFile({ actor, scope: { accountId: id }, request, name: organization.login })
})
