const key = 'souk-recent'

const mostViews = 8
const longestName = 255

/** A listing that was looked at on this device: no more than a link needs. */
export interface View {
  slug: string
  name: string
}

const isView = (one: unknown): one is View =>
  typeof one === 'object' &&
  one !== null &&
  'slug' in one &&
  typeof one.slug === 'string' &&
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(one.slug) &&
  'name' in one &&
  typeof one.name === 'string' &&
  one.name !== '' &&
  one.name.length <= longestName

/** What a browser has kept, which anybody at it may have changed: what is no view is left out. */
export function parseViews(kept: string): View[] {
  try {
    const parsed: unknown = JSON.parse(kept)
    if (!Array.isArray(parsed)) return []
    const views = parsed.filter(isView).map(({ slug, name }) => ({ slug, name }))
    return views.filter(({ slug }, at) => at === slugsOf(views).indexOf(slug)).slice(0, mostViews)
  } catch {
    return []
  }
}

const slugsOf = (views: readonly View[]) => views.map(({ slug }) => slug)

/** The latest first, each once, the oldest dropped when there are too many. */
export function withView(views: readonly View[], latest: View): View[] {
  return [latest, ...withoutView(views, latest.slug)].slice(0, mostViews)
}

/** The views without one of them. */
export function withoutView(views: readonly View[], gone: string): View[] {
  return views.filter(({ slug }) => slug !== gone)
}

const listeners = new Set<() => void>()

/** Tells of every change, here and in other tabs of this browser. */
export function subscribeToViews(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** What is kept, as text; empty where the browser keeps nothing. */
export function keptViews(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Keeps what becomes of the views, in this browser and nowhere else; without storage nothing is kept. */
export function changeViews(change: (views: View[]) => View[]): void {
  try {
    const views = change(parseViews(keptViews()))
    if (views.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(views))
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
