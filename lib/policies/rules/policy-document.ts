import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import { err, ok, type Result } from '../../core/result'
import type { PolicyProblem } from '../types'

/** A policy's text as YAML, with the lines that its nodes stand on. */
export interface PolicyDocument {
  document: Document
  lines: LineCounter
}

/** Where a map names a key a second time; YAML's own reader looks for that in a time that grows with the square of the keys. */
function findRepeatedKey(document: Document): number | undefined {
  let found: number | undefined
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key
        if (seen.has(name) && isScalar(key)) {
          found = key.range?.[0] ?? 0
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return found
}

/** What kind of mistake keeps a text from being YAML, by what can be done about it. */
type Mistake = 'tab' | 'open' | 'layout' | 'quote' | 'repeated' | 'alias' | 'other'

const mistakes: Partial<Record<ErrorCode, Mistake>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'layout',
  BLOCK_AS_IMPLICIT_KEY: 'layout',
  MULTILINE_IMPLICIT_KEY: 'layout',
  MISSING_CHAR: 'layout',
  BLOCK_IN_FLOW: 'layout',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'quote',
}

/** The reader's own words are in English and about its tokens. */
function mistakeOf({ code, message }: { code: ErrorCode; message: string }): Mistake {
  return /^(Missing closing|Flow)/.test(message) ? 'open' : (mistakes[code] ?? 'other')
}

function problemAt(line: number, kind: Mistake): PolicyProblem {
  return { line, key: '', code: 'syntax', values: { kind } }
}

/** Where a text names something by an alias that it has not; what else its reader gives up on is too large. */
export function findUnknownAlias(
  { document, lines }: PolicyDocument,
  { message }: Error,
): PolicyProblem | null {
  const [, name] = /^Unresolved alias.*: (.*)$/s.exec(message) ?? []
  if (name === undefined) return null
  let start = 0
  visit(document, {
    Alias(_, { source, range }) {
      if (source !== name) return undefined
      start = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return problemAt(lines.linePos(start).line, 'alias')
}

/**
 * Parses a policy's text in a time that grows with its length, whatever it holds: errors are not
 * drawn with their line, and repeated keys are looked for here. Error: the first thing that is no
 * YAML, or no map of one, with its line.
 */
export function parsePolicy(text: string): Result<PolicyDocument, PolicyProblem> {
  const lines = new LineCounter()
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false }
  const document = parseDocument(text, options)
  const [broken] = document.errors
  if (broken !== undefined) {
    return err(problemAt(lines.linePos(broken.pos[0]).line, mistakeOf(broken)))
  }
  const repeated = isMap(document.contents) ? findRepeatedKey(document) : undefined
  if (repeated !== undefined) {
    return err(problemAt(lines.linePos(repeated).line, 'repeated'))
  }
  return ok({ document, lines })
}
