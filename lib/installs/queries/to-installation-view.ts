import { installationSettingsLink } from '../../adapters/github/links'
import type { Prisma } from '../../db/generated/client'
import { permissionSnapshotSchema } from '../schema'
import type { InstallationView } from '../types'

export const installationInclude = {
  listing: {
    select: { slug: true, kind: true, currentRevision: { select: { name: true } } },
  },
  account: { select: { login: true, type: true } },
} satisfies Prisma.InstallationInclude

type Row = Prisma.InstallationGetPayload<{ include: typeof installationInclude }>

/** An installation as pages show it, always with who says so and since when. */
export function toInstallationView(row: Row): InstallationView {
  const { listing, account, githubInstallationId } = row
  const isThere = row.state !== 'deleted' && githubInstallationId !== null
  return {
    id: row.id,
    listing: {
      slug: listing.slug,
      kind: listing.kind,
      name: listing.currentRevision?.name ?? listing.slug,
    },
    account,
    state: row.state,
    repositorySelection: row.repositorySelection,
    permissions: permissionSnapshotSchema.catch({}).parse(row.permissions),
    source: row.source,
    readAt: row.readAt.toISOString(),
    installedAt: row.installedAt?.toISOString() ?? null,
    settingsUrl: isThere ? installationSettingsLink(account, Number(githubInstallationId)) : null,
  }
}
