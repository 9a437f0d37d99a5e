import { err, ok, type Result } from '../../core/result'
import type { ApiError } from './errors'

const versions = ['2022-11-28', '2026-03-10']
/** What a client gets that names none. */
export const defaultVersion = '2022-11-28'

/** The version of the API that a client asks for; these answers are the same in all of them ("API versions"). */
export function selectVersion(headers: Headers): Result<string, ApiError> {
  const asked = headers.get('x-github-api-version') ?? defaultVersion
  if (versions.includes(asked)) return ok(asked)
  const message = `${JSON.stringify(asked.slice(0, 40))} is not a supported API version.`
  return err({ status: 400, message })
}
