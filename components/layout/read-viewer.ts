/** What the header knows of a person. */
export interface SignedIn {
  login: string
  name: string | null
  avatarUrl: string | null
  /** Whether they run this marketplace. */
  operator: boolean
  /** Notifications that they have not read, counted up to a hundred. */
  unread: number
}

/** Null when nobody is signed in. */
export interface ViewerState {
  viewer: SignedIn | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

function parseViewer(answer: unknown): ViewerState {
  if (typeof answer !== 'object' || answer === null || !('viewer' in answer)) {
    throw new TypeError('Not a viewer')
  }
  const { viewer } = answer
  if (typeof viewer !== 'object' || viewer === null) return { viewer: null }
  const [login, name, avatarUrl] = ['login', 'name', 'avatarUrl'].map((key) =>
    key in viewer ? Reflect.get(viewer, key) : null,
  )
  if (!isText(login)) throw new TypeError('Not a viewer')
  const unread: unknown = Reflect.get(viewer, 'unread')
  return {
    viewer: {
      login,
      name: isText(name) ? name : null,
      avatarUrl: isText(avatarUrl) ? avatarUrl : null,
      operator: Reflect.get(viewer, 'operator') === true,
      unread: typeof unread === 'number' ? unread : 0,
    },
  }
}

/** Asks who is signed in. Throws when the answer cannot be had. */
export async function readViewer(signal: AbortSignal): Promise<ViewerState> {
  const response = await fetch('/api/viewer', { signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`Viewer: ${response.status}`)
  return parseViewer(await response.json())
}
