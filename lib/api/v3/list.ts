import { linkHeader, readPaging } from './paging'
import type { Answer } from './respond'

/** Answers the asked page of a list that is there as a whole. */
export function listAnswer(url: URL, items: readonly unknown[]): Answer {
  const paging = readPaging(url.searchParams)
  const { offset, perPage } = paging
  const body = items.slice(offset, offset + perPage)
  return { body, headers: linkHeader(url, paging, items.length) }
}
