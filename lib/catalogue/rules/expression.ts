/** Where a listing says a word: anywhere, in the head of its page, in its one-line description or categories, in its name. The marks are those of its document. */
const marks = { anywhere: '', lead: '~', summary: '!', name: '^' } as const

export type Place = keyof typeof marks

/** What a document has to have: a word in a place of choice, a token as it is, all of some things, or any of them. */
export type Expression =
  | { word: string }
  | { token: string }
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }

/** How many listings have a token, and whether the database keeps them as bits. */
interface TokenCount {
  listings: number
  hasBits: boolean
}

export type TokenCounts = ReadonlyMap<string, TokenCount>

/** The same, looked for in one place; tokens stay as they are. */
export function inPlace(expression: Expression, place: Place): Expression {
  if ('word' in expression) return { token: marks[place] + expression.word }
  if ('token' in expression) return expression
  if ('all' in expression) return { all: expression.all.map((one) => inPlace(one, place)) }
  return { any: expression.any.map((one) => inPlace(one, place)) }
}

/** Every token that an expression looks for, words in each place. */
export function tokensOf(expression: Expression): string[] {
  if ('word' in expression) return Object.values(marks).map((mark) => mark + expression.word)
  if ('token' in expression) return [expression.token]
  const parts = 'all' in expression ? expression.all : expression.any
  return [...new Set(parts.flatMap(tokensOf))]
}

/** All of them: what everything has is left out, and one of a kind stands alone. */
export function allOf(parts: readonly (Expression | null)[]): Expression | null {
  const given = parts.filter((part) => part !== null)
  return given.length < 2 ? (given[0] ?? null) : { all: given }
}

/** No more listings than this can match: the fewest of those that have to be there, the sum of alternatives. */
export function mostMatches(expression: Expression, counts: TokenCounts): number {
  if ('all' in expression) {
    return Math.min(...expression.all.map((one) => mostMatches(one, counts)))
  }
  if ('any' in expression) {
    return expression.any.reduce((sum, one) => sum + mostMatches(one, counts), 0)
  }
  const token = 'word' in expression ? expression.word : expression.token
  return counts.get(token)?.listings ?? 0
}

/** As PostgreSQL reads it: tokens are quoted, so that nothing in them is an operator. */
export function toTsquery(expression: Expression): string {
  if ('word' in expression) return quote(expression.word)
  if ('token' in expression) return quote(expression.token)
  const [parts, operator] = 'all' in expression ? [expression.all, ' & '] : [expression.any, ' | ']
  return parts.length === 0 ? quote('\u0001') : `(${parts.map(toTsquery).join(operator)})`
}

const quote = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
