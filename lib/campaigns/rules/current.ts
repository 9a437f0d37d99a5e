import type { Current, HeldAccess, Source } from '../types'

/** What is kept of an app that GitHub named on the organization. */
interface AppRow {
  permissions: HeldAccess['permissions']
  repositorySelection: HeldAccess['repositories']
  readAt: Date
  removedAt: Date | null
}

/** What is kept of a listing that is, or was, set up there. */
interface InstallationRow {
  state: 'active' | 'suspended' | 'deleted'
  permissions: HeldAccess['permissions']
  repositorySelection: HeldAccess['repositories']
  source: Source
  readAt: Date
}

/** What an owner said of an OAuth App. */
interface WordRow {
  state: 'approved' | 'denied' | 'withdrawn'
  saidById: string
  saidAt: Date
}

/** All that is known of one integration on the organization. */
export interface KnownRows {
  apps: readonly AppRow[]
  installation: InstallationRow | null
  word: WordRow | null
}

const nobody = { byId: null, access: null }
const latest = (dates: readonly Date[]) => new Date(Math.max(...dates.map(Number)))

const accessOf = ({
  permissions,
  repositorySelection,
}: Pick<AppRow, 'permissions' | 'repositorySelection'>): HeldAccess => ({
  permissions,
  scopes: [],
  repositories: repositorySelection,
})

function byInstallation(row: InstallationRow): Current {
  const { state, source, readAt: at } = row
  if (state === 'deleted') return { presence: 'gone', source, at, ...nobody }
  // What a person said holds no permissions that could be compared.
  const access = source === 'person' ? null : accessOf(row)
  return { presence: 'there', source, at, byId: null, access }
}

function byWord({ state, saidAt: at, saidById: byId }: WordRow): Current {
  const presence = state === 'approved' ? 'there' : 'gone'
  return { presence, source: 'person', at, byId, access: null }
}

/**
 * How an integration stands by what is kept of it: by GitHub's list of the organization's apps, else
 * by what was said of its set-up; an owner who says that GitHub denies an OAuth App is believed over
 * who set it up. Unknown where nobody says anything.
 */
export function currentOf({ apps, installation, word }: KnownRows): Current {
  const [live] = apps.filter(({ removedAt }) => removedAt === null)
  if (live !== undefined) {
    const { readAt: at } = live
    return { presence: 'there', source: 'github', at, byId: null, access: accessOf(live) }
  }
  if (apps.length > 0) {
    const at = latest(apps.map(({ removedAt, readAt }) => removedAt ?? readAt))
    const isBack = installation !== null && installation.state !== 'deleted'
    if (isBack && installation.readAt > at) return byInstallation(installation)
    return { presence: 'gone', source: 'github', at, ...nobody }
  }
  if (word !== null && word.state === 'denied') return byWord(word)
  if (installation !== null) return byInstallation(installation)
  if (word !== null && word.state === 'approved') return byWord(word)
  return { presence: 'unknown', source: 'github', at: new Date(0), ...nobody }
}
