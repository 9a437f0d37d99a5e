import type { HonoRequest } from 'hono'
import { invalid, StripeError } from './errors'
import { decodeForm } from './form'

const limit = 1024 * 1024

/** What a request says: parameters without `expand`, what to expand, and the raw text. */
export interface Input {
  params: unknown
  expand: string[]
  raw: string
}

/** Reads query and body: forms for v1, JSON for v2. Too large, not UTF-8 or not either: 4xx. */
export async function readInput(request: HonoRequest): Promise<Input> {
  const query = new URL(request.url).search.slice(1)
  const body = request.method === 'GET' ? '' : await readBody(request)
  const raw = `${query}\n${body}`
  if (request.path.startsWith('/v2/')) {
    const params = body ? parseJson(body) : v2Query(query)
    return { params, expand: [], raw }
  }
  checkType(request, body)
  const { expand = [], ...params } = decodeForm([query, body].filter(Boolean).join('&'))
  if (!Array.isArray(expand) || !expand.every((path) => typeof path === 'string')) {
    throw invalid('Invalid array', 'expand')
  }
  return { params, expand, raw }
}

async function readBody(request: HonoRequest): Promise<string> {
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > limit) {
    throw new StripeError(413, 'invalid_request_error', 'The request body is larger than 1 MB.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('Invalid UTF-8 in the request body.')
  }
}

function checkType(request: HonoRequest, body: string): void {
  const type = request.header('content-type') ?? ''
  if (body && !type.startsWith('application/x-www-form-urlencoded')) {
    throw invalid(
      'Invalid request (check that your POST content type is application/x-www-form-urlencoded).',
    )
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw invalid('Could not parse the JSON in the request body.')
  }
}

function v2Query(query: string): Record<string, unknown> {
  return decodeForm(query)
}
