import { LRUCache } from 'lru-cache'
import { ok, type Result } from '../../core/result'
import type { Prisma } from '../../db/generated/client'
import { nothing, type Question } from '../../entitlements/queries/question'
import type { ApiError } from './errors'
import { type Answer, type Written, write } from './respond'

type Answered = Result<Answer, ApiError>
type Composed = Result<Written, ApiError>

/** What a route reads for its caller, and what it answers once the caller is known to be who they proved to be. */
export interface Reading {
  sql: Prisma.Sql
  /** `json` as it was read, for what was asked for at this address. */
  answer(json: string | null, address: string): Composed | Promise<Composed>
}

const longestMemory = 16 * 1024 * 1024

/** Answers by what they were written from. Apps ask over and over for what seldom changes. */
const known = new LRUCache<string, Written>({
  maxSize: longestMemory,
  sizeCalculation: ({ text }, origin) => 2 * (text.length + origin.length),
})

/** Reads what a question asks and answers by it: nothing but the value and the address may go into the answer. */
export function reading<T>(
  { sql, read }: Question<T>,
  answer: (value: T) => Answered,
): Result<Reading, ApiError> {
  const compose: Reading['answer'] = (json, address) => {
    const origin = `${address} ${json}`
    const before = known.get(origin)
    if (before !== undefined) return ok(before)
    const answered = answer(read(JSON.parse(json ?? 'null')))
    if (!answered.ok) return answered
    const written = write(answered.value)
    known.set(origin, written)
    return ok(written)
  }
  return ok({ sql, answer: compose })
}

/** Answers without reading anything before. */
export function answering(answer: () => Promise<Answered>): Result<Reading, ApiError> {
  const compose = async (): Promise<Composed> => {
    const answered = await answer()
    return answered.ok ? ok(write(answered.value)) : answered
  }
  return ok({ sql: nothing.sql, answer: compose })
}
