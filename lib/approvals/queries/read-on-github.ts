import { z } from 'zod'
import { organizationAppsLink } from '../../adapters/github/links'
import { db } from '../../db/client'
import type { RequestView } from '../types'
import type { RequestRow } from './load-request'

const detailSchema = z.object({ asked_at: z.string() })

/** GitHub's own request that a request came from or joined: when it was made there, whether it waits there, and where an owner closes it; null without one. */
export async function readOnGithub(row: RequestRow): Promise<RequestView['onGithub']> {
  if (row.githubId === null) return null
  const noticed = await db().auditEvent.findFirst({
    where: {
      subjectType: 'installation_request',
      subjectId: row.id,
      action: { in: ['request.created', 'request.joined_on_github'] },
      actor: 'github',
    },
    select: { detail: true },
  })
  const said = detailSchema.safeParse(noticed?.detail).data
  return {
    askedAt: said === undefined ? null : new Date(said.asked_at).toISOString(),
    waits: row.githubClosedAt === null,
    url: organizationAppsLink(row.organization.login),
  }
}
