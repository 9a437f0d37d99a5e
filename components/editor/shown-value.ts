/** A field's value as text, for showing it beside another. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(shownEntry).join('\n')
  return value === null || value === undefined ? '' : shownEntry(value)
}

function shownEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry)
  if ('caption' in entry) return shownEntry(entry.caption)
  return Object.values(entry).filter(Boolean).join(' · ')
}
