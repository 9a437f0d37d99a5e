import type { Locale } from '../../core/locales'
import en from '../messages/en.json'
import fr from '../messages/fr.json'
import type { ReasonCode } from '../schema'

const words = { en, fr }

/** The reasons of a decision as their reader reads them. */
export function reasonWords(codes: readonly ReasonCode[], locale: Locale): string[] {
  return codes.map((code) => words[locale][code])
}
