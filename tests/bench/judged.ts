import { readFileSync } from 'node:fs'
import { type Locale, locales } from '@/lib/core/locales'

/** A query with what people would want to find, by slug: 3 is what they look for, 1 is related. */
export interface Judged {
  locale: Locale
  kind: string
  query: string
  grades: ReadonlyMap<string, number>
}

const shown = 10

/** The judged queries of both languages, in the order of their files. */
export function readJudged(): Judged[] {
  return locales.flatMap((locale) => {
    const text = readFileSync(new URL(`judged-queries/${locale}.txt`, import.meta.url), 'utf8')
    let kind = ''
    return text.split('\n').flatMap((line) => {
      kind = /^\[(.+)\]$/.exec(line)?.[1] ?? kind
      const [, query, grades] = /^([^#[].*?) = (.+)$/.exec(line) ?? []
      if (query === undefined || grades === undefined) return []
      return [{ locale, kind, query, grades: readGrades(grades) }]
    })
  })
}

function readGrades(text: string): Map<string, number> {
  return new Map(
    text.split(' ').map((part) => {
      const [slug, grade] = part.split(':')
      return [slug ?? '', Number(grade)]
    }),
  )
}

const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2)
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** Normalized discounted cumulative gain of the first ten: 1 is the best order there is. */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const got = found.slice(0, shown).map((slug, place) => gain(grades.get(slug) ?? 0, place))
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, shown)
  return sum(got) / sum(ideal.map(gain))
}
