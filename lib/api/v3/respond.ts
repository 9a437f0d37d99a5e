import { hash, randomUUID } from 'node:crypto'
import { now } from '../../clock'
import { type Budget, budgetHeaders } from './budget'
import type { ApiError } from './errors'

/** Where GitHub documents its REST API. */
export const documentationRoot = 'https://docs.github.com/rest'

/** What a route answers when all went well. */
export interface Answer {
  status?: 200 | 202 | 204
  body: unknown
  headers?: Record<string, string>
}

/** What every answer carries, whoever asks. */
export interface Frame {
  version: string
  /** Where GitHub documents the endpoint. */
  documentation: string
  budget: Budget | null
}

function everywhere({ version, budget }: Frame): Record<string, string> {
  return {
    // Octokit reads how far its clock is off from here, and signs again.
    Date: now().toUTCString(),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Authorization',
    'X-GitHub-Media-Type': 'github.v3; format=json',
    'X-GitHub-Request-Id': randomUUID().toUpperCase(),
    'X-GitHub-Api-Version-Selected': version,
    ...(budget === null ? {} : budgetHeaders(budget)),
  }
}

/** A refusal as GitHub writes it: its `status` is text. */
export function refuse(error: ApiError, frame: Frame): Response {
  const { status, message, errors, headers } = error
  const body = {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: frame.documentation,
    status: String(status),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...everywhere(frame), ...headers },
  })
}

/** An answer as text with its entity tag, by which a client asks whether it changed. */
export interface Written {
  answer: Answer
  text: string
  etag: string
}

/** Writes an answer's body. */
export function write(answer: Answer): Written {
  const text = JSON.stringify(answer.body)
  const tag = hash('sha256', (answer.headers?.Link ?? '') + text)
  return { answer, text, etag: `W/"${tag}"` }
}

/** The answer, with its text. */
export function respond({ answer, text, etag }: Written, frame: Frame): Response {
  const { status = 200, headers } = answer
  const all = { ...everywhere(frame), ...headers }
  if (status === 204) return new Response(null, { status, headers: all })
  return new Response(text, { status, headers: status === 200 ? { ...all, ETag: etag } : all })
}

/** Tells the client that what it has still stands. */
export function notModified({ answer, etag }: Written, frame: Frame): Response {
  const headers = new Headers({ ...everywhere(frame), ...answer.headers, ETag: etag })
  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}
