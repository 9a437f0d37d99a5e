import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { getUser } from '../adapters/github/get-user'
import { env } from '../env'

/** Who GitHub says came back, in the shape that next-auth hands on. */
export const githubProfileSchema = z
  .object({
    id: z.number(),
    login: z.string(),
    name: z.string().optional(),
    email: z.string().optional(),
    image: z.string().optional(),
  })
  .transform(({ id, login, name = null, email = null, image = null }) => ({
    id,
    type: 'User' as const,
    login,
    name,
    email,
    avatarUrl: image,
  }))

type GithubProfile = z.input<typeof githubProfileSchema>

/** Signing in through the marketplace's own GitHub App, on whichever GitHub host is configured. */
export function githubProvider(): OAuthConfig<GithubProfile> {
  const { GITHUB_URL, GITHUB_API_URL, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env()
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    clientId: GITHUB_CLIENT_ID,
    clientSecret: GITHUB_CLIENT_SECRET,
    // The app's permissions take the place of scopes.
    authorization: { url: `${GITHUB_URL}/login/oauth/authorize`, params: { scope: '' } },
    token: { url: `${GITHUB_URL}/login/oauth/access_token` },
    userinfo: {
      url: `${GITHUB_API_URL}/user`,
      async request({ tokens }) {
        const person = await getUser(tokens.access_token ?? '')
        if (!person.ok) throw new Error(`GitHub did not say who came back: ${person.error.code}`)
        const { id, login, name, email, avatarUrl } = person.value
        return {
          id,
          login,
          name: name ?? undefined,
          email: email ?? undefined,
          image: avatarUrl ?? undefined,
        }
      },
    },
    client: { token_endpoint_auth_method: 'client_secret_post' },
    checks: ['pkce', 'state'],
    httpOptions: { timeout: 8_000 },
    profile: ({ id, login, name, email, image }) => ({
      id: String(id),
      name: name ?? login,
      email,
      image,
    }),
  }
}
