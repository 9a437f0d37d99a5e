import { useTranslations } from 'next-intl'
import { type ResultStrings, resultWords } from './shown'
import { wordsOf } from './words-of'

/** The words around a dry run, for the part of the page that runs in the browser. */
export function useResultWords(): ResultStrings {
  const t = useTranslations('policy.result')
  return wordsOf(resultWords, (key) => t(key))
}
