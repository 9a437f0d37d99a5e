import { AppsIcon, type Icon, KeyIcon, PlugIcon } from '@primer/octicons-react'
import type { ListingKind } from '@/lib/listings/types'

export const kindIcons: Record<ListingKind, Icon> = {
  github_app: AppsIcon,
  oauth_app: KeyIcon,
  api_integration: PlugIcon,
}
