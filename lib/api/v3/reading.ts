import { ok, type Result } from '../../core/result'
import type { Prisma } from '../../db/generated/client'
import { nothing, type Question } from '../../entitlements/queries/question'
import type { ApiError } from './errors'
import type { Answer } from './respond'

type Answered = Result<Answer, ApiError> | Promise<Result<Answer, ApiError>>

/** What a route reads for its caller, and what it answers once the caller is known to be who they proved to be. */
export interface Reading {
  sql: Prisma.Sql
  answer(value: unknown): Answered
}

/** Reads what a question asks and answers by it. */
export function reading<T>(
  { sql, read }: Question<T>,
  answer: (value: T) => Answered,
): Result<Reading, ApiError> {
  return ok({ sql, answer: (value) => answer(read(value)) })
}

/** Answers without reading anything before. */
export function answering(answer: () => Answered): Result<Reading, ApiError> {
  return reading(nothing, answer)
}
