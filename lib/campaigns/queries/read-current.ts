import { db } from '../../db/client'
import type { CampaignItem } from '../../db/generated/client'
import { permissionSnapshotSchema } from '../../installs/schema'
import { currentOf, type KnownRows } from '../rules/current'
import type { Current } from '../types'

type Item = Pick<CampaignItem, 'id' | 'listingId' | 'githubAppId'>

const permissionsOf = (json: unknown) => permissionSnapshotSchema.safeParse(json).data ?? null

const isPresent = <T>(value: T | null): value is T => value !== null

function loadRows(organizationId: string, items: readonly Item[]) {
  const listingId = { in: items.map((item) => item.listingId).filter(isPresent) }
  const appId = { in: items.map((item) => item.githubAppId).filter(isPresent) }
  return Promise.all([
    db().organizationApp.findMany({ where: { organizationId, appId } }),
    db().installation.findMany({
      // What was not listed when the campaign began may be by now.
      where: {
        accountId: organizationId,
        OR: [{ listingId }, { listing: { githubAppId: appId } }],
      },
      include: { listing: { select: { githubAppId: true } } },
    }),
    db().oauthApproval.findMany({ where: { organizationId, listingId } }),
  ])
}

type Rows = Awaited<ReturnType<typeof loadRows>>

function rowsOf({ listingId, githubAppId }: Item, [apps, installations, words]: Rows): KnownRows {
  const installed = installations.find(
    (row) =>
      row.listingId === listingId ||
      (githubAppId !== null && row.listing.githubAppId === githubAppId),
  )
  return {
    apps: apps
      .filter(({ appId }) => appId === githubAppId)
      .map((row) => ({ ...row, permissions: permissionsOf(row.permissions) })),
    installation:
      installed === undefined
        ? null
        : { ...installed, permissions: permissionsOf(installed.permissions) },
    word: words.find((row) => row.listingId === listingId) ?? null,
  }
}

/** How integrations stand on an organization by what is kept of GitHub's, the integrators' and people's word; by the item's id. */
export async function readCurrent(
  organizationId: string,
  items: readonly Item[],
): Promise<Map<string, Current>> {
  const rows = await loadRows(organizationId, items)
  return new Map(items.map((item) => [item.id, currentOf(rowsOf(item, rows))]))
}
