import type { Locale } from '@/lib/core/locales'
import type { SavedField } from '@/lib/listings/types'
import type { Sent } from './draft-store'

function isSavedField(answer: unknown): answer is SavedField {
  return typeof answer === 'object' && answer !== null && 'outcome' in answer && 'base' in answer
}

/** What an answer of ours says is wrong and what to do; null when it is no answer of ours. */
export function messageIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null
  const { error } = answer
  if (typeof error !== 'object' || error === null) return null
  if (!('message' in error) || !('remedy' in error)) return null
  return `${error.message} ${error.remedy}`
}

interface Field {
  field: string
  value: unknown
  base: string
}

/** Sends one field to be saved. It goes on when the page is left. */
export async function sendField(api: string, locale: Locale, field: Field): Promise<Sent> {
  const response = await fetch(`${api}/fields`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
    body: JSON.stringify(field),
    keepalive: true,
  }).catch(() => null)
  if (response === null) return { unsent: navigator.onLine ? 'failed' : 'offline' }
  if (response.status === 401) return { unsent: 'signed_out' }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isSavedField(answer)) return { answer }
  const message = messageIn(answer)
  const isRefused = [404, 409, 413, 415, 422].includes(response.status)
  return isRefused && message !== null ? { refused: message } : { unsent: 'failed' }
}
