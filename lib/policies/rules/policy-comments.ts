import { Lexer } from 'yaml'

/** What stands before the words of a value in the reader's tokens, so that a `#` in them is theirs. */
const SCALAR = '\u001F'

/** Whether a policy's text has comments: it is kept as what it says, and they say nothing. */
export function hasComments(text: string): boolean {
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (before !== SCALAR && token.startsWith('#')) return true
    before = token
  }
  return false
}
