/** The beginning of a text, at most `longest` UTF-16 code units, and never half of a character that takes two: the database keeps none. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}
