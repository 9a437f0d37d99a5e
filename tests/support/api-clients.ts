import { createPrivateKey } from 'node:crypto'
import { createAppAuth } from '@octokit/auth-app'
import { createOAuthAppAuth } from '@octokit/auth-oauth-app'
import { RequestError } from '@octokit/request-error'
import { Octokit } from '@octokit/rest'
import { answerProblems } from '../contract/github/schemas'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const baseUrl = () => `${process.env.SOUK_URL}/api/v3`

/** The key that every app of the tests has on GitHub. */
export function appKey(): string {
  const key = createPrivateKey(process.env.GITHUB_APP_PRIVATE_KEY ?? '')
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Octokit as an integrator has it for a GitHub App; only the address is another. */
export function asApp(appId: number | string, privateKey = appKey()): Octokit {
  const auth = { appId, privateKey }
  return new Octokit({ authStrategy: createAppAuth, auth, baseUrl: baseUrl(), log: quiet })
}

/** The same for an OAuth App. */
export function asOAuthApp(clientId: string, clientSecret: string): Octokit {
  const auth = { clientId, clientSecret }
  return new Octokit({ authStrategy: createOAuthAppAuth, auth, baseUrl: baseUrl(), log: quiet })
}

/** The same with a person's token, or without anything. */
export function asPerson(token?: string): Octokit {
  return new Octokit({
    ...(token === undefined ? {} : { auth: token }),
    baseUrl: baseUrl(),
    log: quiet,
  })
}

/** What an answer said, success or not. */
export interface Answered {
  status: number
  headers: Record<string, string | number | undefined>
  // What came, whatever the types of the client promise.
  data: unknown
}

/** Sends a request and takes what comes. */
export async function answered(request: Promise<Answered>): Promise<Answered> {
  try {
    return await request
  } catch (error) {
    if (!(error instanceof RequestError) || error.response === undefined) throw error
    const { status, headers, data } = error.response
    return { status, headers, data }
  }
}

/** What an answer with this status said; it must be what GitHub's OpenAPI description of the endpoint says. */
export async function expectAnswer(
  path: string,
  status: number,
  request: Promise<Answered>,
): Promise<Answered> {
  const answer = await answered(request)
  const problems =
    answer.status === status && status !== 304
      ? answerProblems('get', path, status, answer.data)
      : []
  if (answer.status !== status || problems.length > 0) {
    const said = JSON.stringify(answer.data)
    throw new Error(`${answer.status} instead of ${status}: ${said}\n${problems.join('\n')}`)
  }
  return answer
}
