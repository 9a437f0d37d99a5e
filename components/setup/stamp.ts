import type { SetupProgress } from '@/lib/installs/types'

/** What the page shows, as one word: it is read again when this has changed. */
export function stampOf({ state, checkout, installation, purchase }: SetupProgress): string {
  const parts = [state, checkout?.state, purchase?.state, installation?.state, installation?.source]
  return parts.map((part) => part ?? '-').join(' ')
}
