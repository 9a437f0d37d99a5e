import type { Context } from 'hono'
import type { z } from 'zod'
import { ApiError, unprocessable } from './errors'

/** The JSON body by its schema; no body is an empty object. 400 and 422 as GitHub answers them. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text()
  let value: unknown
  try {
    value = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    throw new ApiError(400, 'Problems parsing JSON')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`)
  throw unprocessable(`Invalid request.\n\n${issues.join('\n')}`)
}
