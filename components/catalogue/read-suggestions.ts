import type { Suggestion } from '@/lib/catalogue/types'

const kinds = ['listing', 'category', 'publisher'] as const

function toSuggestion(item: unknown): Suggestion[] {
  if (typeof item !== 'object' || item === null) return []
  const kind = kinds.find((known) => known === Reflect.get(item, 'kind'))
  const slug: unknown = Reflect.get(item, 'slug')
  const name: unknown = Reflect.get(item, 'name')
  if (kind === undefined || typeof slug !== 'string' || typeof name !== 'string') return []
  return [{ kind, slug, name }]
}

const answers = new Map<string, Suggestion[]>()
const mostAnswers = 100

/** What has no suggestion has none when more is typed. */
function isHopeless(text: string): boolean {
  for (const [known, items] of answers) {
    if (items.length === 0 && text.startsWith(known)) return true
  }
  return false
}

/** Asks what a text may become; what was asked before is not asked again. Throws when the answer cannot be had. */
export async function readSuggestions(
  text: string,
  locale: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const key = `${locale} ${text.trim().toLowerCase()}`
  const known = answers.get(key)
  if (known !== undefined) return known
  if (isHopeless(key)) return []
  const response = await fetch(`/api/suggestions?${new URLSearchParams({ q: text })}`, {
    signal,
    headers: { accept: 'application/json', 'accept-language': locale },
  })
  if (!response.ok) throw new Error(`Suggestions: ${response.status}`)
  const body: unknown = await response.json()
  const given: unknown = typeof body === 'object' && body !== null && Reflect.get(body, 'items')
  const items = Array.isArray(given) ? given.flatMap(toSuggestion) : []
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(key, items)
  return items
}
