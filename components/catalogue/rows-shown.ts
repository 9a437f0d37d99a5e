import type { SearchView } from '@/lib/catalogue/types'

/** Which rows of how many a page shows. A cursor knows no place: null but on the first and the last page, and where not all are counted. */
export function rowsShown(view: SearchView): { from: number; to: number; total: number } | null {
  const { query, items, nextCursor, total, totalIsExact } = view
  if (!totalIsExact) return null
  if (query.cursor === null) return { from: 1, to: items.length, total }
  return nextCursor === null ? { from: total - items.length + 1, to: total, total } : null
}
