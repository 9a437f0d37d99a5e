import { authorizationLink, installationSettingsLink } from '../../adapters/github/links'
import { type Locale, localize } from '../../core/locales'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { listOwners } from '../../installs/queries/list-owners'
import { listingContentSchema } from '../../listings/schema'
import { permissionArea, permissionKey } from '../../permissions/rules'
import { accessDifference, decideAccept } from '../rules'
import { permissionName } from '../rules/words'
import type { NamedChange, PermissionChange, UpdateView } from '../types'
import type { AuthorizedUpdate } from './authorize-update'
import { readGrades } from './read-grades'
import { toAccess } from './to-access'

const include = {
  account: { include: { connection: true } },
  listing: { include: { currentRevision: { include: { primaryCategory: true } } } },
} satisfies Prisma.PermissionUpdateInclude

type Row = Prisma.PermissionUpdateGetPayload<{ include: typeof include }>

function contentOf({ listing }: Row) {
  return listingContentSchema.safeParse(listing.currentRevision?.content).data ?? null
}

function namer(row: Row, locale: Locale): (change: PermissionChange) => NamedChange {
  const reasons = contentOf(row)?.permissions ?? []
  return (change) => {
    const key = permissionKey(change.key)
    const given = reasons.find((one) => one.level === change.level && one.key === key)
    return {
      ...change,
      name: permissionName(change),
      area: permissionArea(change.level, key, locale, change.to ?? change.from ?? 'read'),
      reason: given === undefined || change.to === null ? null : localize(given.reason, locale),
    }
  }
}

async function githubUrlOf({ audience, listing, account, accountId }: Row): Promise<string | null> {
  if (audience === 'user') return listing.clientId && authorizationLink(listing.clientId)
  const installation = await db().installation.findUnique({
    where: { listingId_accountId: { listingId: listing.id, accountId } },
    select: { githubInstallationId: true, state: true },
  })
  if (!installation?.githubInstallationId || installation.state === 'deleted') return null
  return installationSettingsLink(account, Number(installation.githubInstallationId))
}

/** An update with its difference in the reader's words, what the reader may do about it, and where on GitHub. */
export async function getUpdate(
  { id, relation, administers }: AuthorizedUpdate,
  locale: Locale,
): Promise<UpdateView> {
  const row = await db().permissionUpdate.findUniqueOrThrow({ where: { id }, include })
  const { audience, listing, account, before, after } = row
  const [was, will] = [toAccess(before), toAccess(after)]
  const difference = accessDifference(was, will)
  const answer = decideAccept({ audience, relation, administers })
  const passesOn = answer.answer === 'pass_on' || answer.basis === 'offered'
  const links = contentOf(row)?.links
  return {
    id: row.id,
    state: row.state,
    audience,
    listing: {
      slug: listing.slug,
      name: listing.currentRevision?.name ?? listing.slug,
      kind: listing.kind,
      public: listing.state === 'published',
    },
    account: { login: account.login, type: account.type },
    source: row.source,
    readAt: row.readAt.toISOString(),
    noticedAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    acceptedBy: row.acceptedBy,
    permissions: difference.permissions.map(namer(row, locale)),
    events: difference.events,
    scopes: difference.scopes,
    grades: await readGrades(listing.currentRevision?.primaryCategory.slug, was, will),
    answer,
    owners: passesOn && account.type === 'Organization' ? await listOwners(account) : [],
    githubUrl: await githubUrlOf(row),
    authorizeUrl: audience === 'user' ? (links?.installation ?? links?.company ?? null) : null,
  }
}
