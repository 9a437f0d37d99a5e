import { z } from 'zod'
import type { AuthorizedAccountId } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { InstallationView } from '../types'
import { installationInclude, toInstallationView } from './to-installation-view'

const LIST = 'installations'
const PAGE = 50
const cursorSchema = z.tuple([z.string()])

/** The integrations known on an account, the latest first, 50 a page. Error: `invalid_cursor`. */
export async function listInstallations(
  accountId: AuthorizedAccountId,
  cursor: string | null,
): Promise<Result<Page<InstallationView>>> {
  const after = cursor === null ? null : decodeCursor(LIST, cursor, cursorSchema)
  if (cursor !== null && after === null) return err(domainError('invalid_cursor'))
  const rows = await db().installation.findMany({
    where: { accountId, ...(after === null ? {} : { id: { lt: after[0] } }) },
    include: installationInclude,
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? items.at(-1) : undefined
  return ok({
    items: items.map(toInstallationView),
    nextCursor: last === undefined ? null : encodeCursor(LIST, [last.id]),
  })
}
