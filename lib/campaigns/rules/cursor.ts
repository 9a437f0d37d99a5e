import { isId } from '../../core/ids'

/** The campaign after which a page of the list begins, as an address names it; null for what no list made. */
export function readCampaignCursor(cursor: string): string | null {
  return isId('campaign', cursor) ? cursor : null
}
