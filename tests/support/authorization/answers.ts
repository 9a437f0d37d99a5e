import { z } from 'zod'
import { describeError } from '@/lib/core/describe-error'
import { type ErrorCode, errorStatus } from '@/lib/core/errors'

/**
 * How an address or an action answers somebody: `shown` and `done` are a page and an action that
 * worked; `signIn` leads to the sign-in page and `elsewhere` to another; anything else is the error
 * that was told, as a status, as JSON or as a sentence on a page.
 */
export type Answer = 'shown' | 'done' | 'signIn' | 'elsewhere' | ErrorCode | `status ${number}`

const isCode = (word: string): word is ErrorCode => word in errorStatus
const codes = Object.keys(errorStatus).filter(isCode)

/** The beginning of the sentence that tells an error, up to the first value in it. */
function beginningOf(code: ErrorCode): string {
  return describeError({ code }, 'en').message.split('{')[0] ?? ''
}

/** The error that a sentence tells: the one with the longest beginning in common. */
function codeOf(message: string): ErrorCode | null {
  const fitting = codes.filter((code) => message.startsWith(beginningOf(code)))
  const best = fitting.toSorted((a, b) => beginningOf(b).length - beginningOf(a).length)[0]
  return best === undefined || beginningOf(best).length < 4 ? null : best
}

/** What a page may say in place of what it would show. */
const toldOnPages = ['owner_required', 'role_lost', 'organization_not_connected', 'session_expired']

function toldBy(page: string): ErrorCode | null {
  const words = page.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  const told = codes.filter((code) => toldOnPages.includes(code))
  return told.find((code) => words.includes(describeError({ code }, 'en').message)) ?? null
}

const errorJson = z.object({ error: z.object({ code: z.string() }) })

/** The error that a route handler told as JSON. */
function toldAsJson(text: string): ErrorCode | null {
  const parsed = errorJson.safeParse(JSON.parse(text))
  const code = parsed.success ? parsed.data.error.code : ''
  return isCode(code) ? code : null
}

function answerOfStatus(status: number, location: string | null): Answer {
  if (location !== null) return /^[^?]*\/sign-in(\?|$)/.test(location) ? 'signIn' : 'elsewhere'
  if (status >= 200 && status < 300) return 'shown'
  return status === 404 ? 'not_found' : `status ${status}`
}

/** How a page or a route handler answered. */
export async function answerOfPage(response: Response): Promise<Answer> {
  const text = await response.text()
  const plain = answerOfStatus(response.status, response.headers.get('location'))
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json') && plain !== 'shown') return toldAsJson(text) ?? plain
  if (type.includes('html') && plain === 'shown') return toldBy(text) ?? plain
  return plain
}

/** The line of React's answer that holds what the action gave back. */
function stateIn(text: string): { status: string; message: string } | null {
  const status = /"status":"(done|failed)"/.exec(text)?.[1]
  const message = /"message":("(?:[^"\\]|\\.)*")/.exec(text)?.[1]
  return status === undefined ? null : { status, message: String(JSON.parse(message ?? '""')) }
}

/** How a server action answered; where it leads counts as done, unless it is to sign in. */
export async function answerOfAction(response: Response): Promise<Answer> {
  const text = await response.text()
  const leadsTo = response.headers.get('x-action-redirect')
  if (leadsTo !== null) return /^[^?]*\/sign-in(\?|;|$)/.test(leadsTo) ? 'signIn' : 'done'
  const state = stateIn(text)
  // What was given back counts, also where the page that it was called from is not there for them.
  if (state === null) {
    const isMissing = text.includes('E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}')
    return isMissing ? 'not_found' : answerOfStatus(response.status, null)
  }
  if (state.status === 'done') return 'done'
  return codeOf(state.message) ?? `status ${response.status}`
}
