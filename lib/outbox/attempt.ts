import type { Line } from '../adapters/http/open-line'
import { type PostAnswer, post } from '../adapters/http/post'
import { now } from '../clock'
import { decrypt } from '../core/secrets'
import { env } from '../env'
import { headersOf } from './headers'
import { type EndpointSecrets, isDelivered, signingSecrets } from './rules'

/** GitHub's own time for an answer. */
const timeout = 10_000

/** One webhook to send: where to, signed with what, and what it says. */
export interface Message {
  url: string
  secrets: EndpointSecrets
  /** The number of the listing, which GitHub's headers name the hook by. */
  hookId: number
  event: string
  guid: string
  body: string
}

/** What was asked and what came of it, to be kept. */
export interface Attempt {
  url: string
  headers: Record<string, string>
  answer: PostAnswer
  durationMs: number
  at: Date
}

/** Sends a webhook once. Never throws for what the other side does. */
export async function attempt(message: Message, line: Line): Promise<Attempt> {
  const { url, secrets, body, ...facts } = message
  const keys = env().SOUK_ENCRYPTION_KEYS
  const { current, next } = signingSecrets(secrets, now())
  const headers = headersOf({
    ...facts,
    body,
    secret: decrypt(keys, current),
    nextSecret: next === null ? null : decrypt(keys, next),
  })
  const started = performance.now()
  const answer = await post({ url, headers, body, timeout }, line)
  return { url, headers, answer, durationMs: Math.round(performance.now() - started), at: now() }
}

/** Whether an attempt was answered with success. */
export function succeeded({ answer }: Pick<Attempt, 'answer'>): boolean {
  return answer.kind === 'answer' && isDelivered(answer.status)
}

/** What a person reads of a failed attempt: the status, or the reason as a code. */
export function wordFor({ answer }: Pick<Attempt, 'answer'>): string {
  return answer.kind === 'answer' ? String(answer.status) : answer.reason
}

/** The columns of a delivery that say what came of an attempt. */
export function outcomeOf({ url, headers, answer, durationMs, at }: Attempt) {
  const asked = { url, requestHeaders: headers, durationMs, createdAt: at }
  return answer.kind === 'answer'
    ? {
        ...asked,
        statusCode: answer.status,
        responseHeaders: answer.headers,
        responseBody: answer.body,
      }
    : { ...asked, error: answer.reason }
}
