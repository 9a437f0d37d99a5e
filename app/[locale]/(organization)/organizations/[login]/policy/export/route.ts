import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { privateFile, signedInRoute } from '@/lib/auth/route'
import { ok } from '@/lib/core/result'
import { authorizePolicy } from '@/lib/policies/queries/authorize-policy'
import { loadPolicy } from '@/lib/policies/queries/load-policy'
import { writePolicy } from '@/lib/policies/rules/read-policy'

type Context = { params: Promise<{ login: string }> }

/** The policy that holds in an organization as YAML, for its owners and whom they named to decide. */
export const GET = signedInRoute<Context>(async (actor, _request, { params }) => {
  const opened = await getOrganization(actor, (await params).login, 'member')
  if (!opened.ok) return opened
  const { id, organization } = opened.value
  const authorized = await authorizePolicy(actor, id)
  if (!authorized.ok) return authorized
  const text = writePolicy((await loadPolicy(id)).policy)
  return ok(
    privateFile(text, 'application/yaml; charset=utf-8', `${organization.login}-policy.yaml`),
  )
})
