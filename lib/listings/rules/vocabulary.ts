import { isSpellable, spellingsOf } from '../../core/spelling'
import { singular, type Word, wordsOf } from '../../core/words'

/** A word that misspellings can be corrected to: as it is filed, as it is written, and what is left of it without a letter or two. */
interface VocabularyWord {
  word: string
  written: string
  spellings: string[]
}

/** The words of a text and their singulars, each once, as corrections look for them. */
export function vocabularyOf(text: string): VocabularyWord[] {
  const words = wordsOf(text).flatMap((word) => [word, singularOf(word)])
  const writtenAs = new Map(words.reverse().map(({ plain, written }) => [plain, written]))
  return [...writtenAs]
    .filter(([word]) => isSpellable(word))
    .map(([word, written]) => ({
      word,
      written,
      spellings: spellingsOf(word, word.length < 7 ? 1 : 2),
    }))
}

const singularOf = ({ written, plain }: Word): Word => ({
  written: singular(written),
  plain: singular(plain),
})
