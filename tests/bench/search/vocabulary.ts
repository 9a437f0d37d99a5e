import type { Locale } from '@/lib/core/locales'
import { wordsOf } from '@/lib/core/words'
import { demoListings } from '@/prisma/demo/listings'
import { pick, randomFrom } from './random'

const onsets = ['b', 'br', 'c', 'ch', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'k', 'l', 'm', 'n']
const moreOnsets = ['p', 'pr', 'qu', 'r', 's', 'st', 'str', 't', 'tr', 'v', 'w', 'z', 'pl', 'sh']
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'io', 'ee']
const codas = ['', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'rk', 'st', 'ng', 'ck', 'x']

/** A word that nobody has used, but could. */
export function coinWord(random: () => number, syllables: number): string {
  const parts = Array.from({ length: syllables }, () =>
    [pick([...onsets, ...moreOnsets], random), pick(vowels, random), pick(codas, random)].join(''),
  )
  return parts.join('')
}

/** The words of a language from the most to the least frequent: those of the demo catalogue, then coined ones. */
export function vocabulary(locale: Locale, size: number, seed: number): string[] {
  const counts = new Map<string, number>()
  for (const { text } of demoListings) {
    const said = text[locale]
    for (const { written } of wordsOf(Object.values(said).join('\n'))) {
      counts.set(written, (counts.get(written) ?? 0) + 1)
    }
  }
  const known = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word)
  const random = randomFrom(seed)
  const words = new Set(known)
  while (words.size < size) words.add(coinWord(random, 2 + Math.floor(random() * 3)))
  return [...words].slice(0, size)
}
