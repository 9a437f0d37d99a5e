import type { FormValues } from '@/lib/core/form-state'

/** One field that a form sends, with what it was written over. */
export interface SentField {
  field: string
  value: unknown
  base: string
}

type Words = Record<string, string>

/**
 * The fields in a form of the editor that was sent without JavaScript, by the names of its inputs:
 * `text:` a text, `list:` words with commas, `pick:` choices, `item:` the rows of a list by number
 * and language, `caption:` the captions of screenshots by image and language. `base:` says for each
 * field what it was written over; a field without it is left alone.
 */
export function sentFields(form: FormValues): SentField[] {
  const captions = rowsOf(form, 'caption:')
  const found = new Map<string, unknown>([
    ...startingWith(form, 'text:').map(([field, [text = '']]) => [field, text] as const),
    ...startingWith(form, 'list:').map(
      ([field, [text = '']]) => [field, distinct(text.split(','))] as const,
    ),
    ...startingWith(form, 'pick:').map(([field, sent]) => [field, distinct(sent)] as const),
    ...['calls', 'needs', 'setupSteps'].map(
      (field) => [field, [...rowsOf(form, `item:${field}:`).values()].filter(isWritten)] as const,
    ),
    ['screenshots', [...captions].map(([assetId, caption]) => ({ assetId, caption }))],
  ])
  return [...found].flatMap(([field, value]) => {
    const [base] = [form[`base:${field}`] ?? []].flat()
    return base === undefined ? [] : [{ field, value, base }]
  })
}

function startingWith(form: FormValues, start: string): [string, string[]][] {
  return Object.entries(form)
    .filter(([name]) => name.startsWith(start))
    .map(([name, sent]) => [name.slice(start.length), [sent].flat()])
}

/** Texts in each language by what comes before it in the name: `item:calls:0:en` is the English of row 0. */
function rowsOf(form: FormValues, start: string): Map<string, Words> {
  const rows = new Map<string, Words>()
  for (const [name, [word = '']] of startingWith(form, start)) {
    const [key = '', language = ''] = name.split(':')
    const row = rows.get(key) ?? { en: '' }
    rows.set(key, word === '' ? row : { ...row, [language]: word })
  }
  return rows
}

function isWritten(row: Words): boolean {
  return Object.values(row).some((word) => word.trim() !== '')
}

function distinct(words: string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))]
}
