import { notFound } from 'next/navigation'
import { authorizePolicy } from '@/lib/policies/queries/authorize-policy'
import { openOrganization } from '../open-organization'

/** The policy of a page's organization, for its owners and whom they named to decide; a 404 for anybody else. */
export async function openPolicy(login: string, page: string) {
  const opened = await openOrganization(login, page, 'member')
  const policy = await authorizePolicy(opened.actor, opened.id)
  if (!policy.ok) notFound()
  return { ...opened, mayChange: policy.value.mayChange }
}
