import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
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

const problemAt = (line: number, detail: string): PolicyProblem => ({
  line,
  key: '',
  code: 'syntax',
  values: { detail },
})

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
    return err(problemAt(lines.linePos(broken.pos[0]).line, broken.message))
  }
  const repeated = isMap(document.contents) ? findRepeatedKey(document) : undefined
  if (repeated !== undefined) {
    return err(problemAt(lines.linePos(repeated).line, 'Map keys must be unique'))
  }
  return ok({ document, lines })
}
