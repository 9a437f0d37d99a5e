import type { ShownLine } from './line-list'

/** What a dry run found, in the reader's words; or what is wrong in the text. */
export type ShownDryRun =
  | {
      kind: 'problems'
      title: string
      problems: ShownProblem[]
      /** By the field of the form at which they stand; empty for a text. */
      fields: Record<string, string>
    }
  | {
      kind: 'result'
      /** What was held against the past, and is saved as it stands. */
      text: string
      /** The version that it would take the place of. */
      version: number
      restores: string
      isSame: boolean
      /** What is to be known before it is saved. */
      warnings: string[]
      sentences: string[]
      rows: ShownRequest[]
      breaches: string[]
      breachNote: string
      lines: ShownLine[]
      save: string
    }

/** What is wrong, in a sentence. */
interface ShownProblem {
  text: string
  /** The field of the form that it leads to; null for none. */
  field: string | null
}

/** A past request in a dry run. */
export interface ShownRequest {
  id: string
  listing: string
  requester: string
  was: string
  would: string
  rule: string
  /** Said where people had decided otherwise; empty elsewhere. */
  otherwise: string
}

/** The words around a dry run, which do not depend on what it found. */
export const resultWords = [
  'title',
  'requests',
  'request',
  'by',
  'was',
  'would',
  'rule',
  'breaches',
  'changes',
  'same',
  'leftOut',
  'note',
  'noteCaption',
  'saving',
  'stale',
] as const

export type ResultStrings = Record<(typeof resultWords)[number], string>
