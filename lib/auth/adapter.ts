import { headers } from 'next/headers'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { fromMachineTime } from '../clock'
import { db } from '../db/client'
import { endSession, findSession, type OpenSession, openSession } from './sessions'

function toAdapterUser({ user }: Pick<OpenSession, 'user'>): AdapterUser {
  const { login, name, avatarUrl } = user.account
  return {
    id: user.id,
    name: name ?? login,
    email: user.email ?? '',
    emailVerified: null,
    image: avatarUrl,
  }
}

/**
 * What next-auth asks of the database. A person is who GitHub's numeric id says, never who an e-mail
 * address says, and is kept before a session opens, with the tokens of the sign-in; so nothing here
 * creates or links.
 */
export function sessionAdapter(): Adapter {
  return {
    async getUserByAccount({ providerAccountId }) {
      const account = await db().account.findUnique({
        where: { githubId: BigInt(providerAccountId) },
        include: { user: { include: { account: true } } },
      })
      return account?.user ? toAdapterUser({ user: account.user }) : null
    },
    async createSession({ sessionToken, userId, expires }) {
      const userAgent = (await headers()).get('user-agent')
      const expiresAt = fromMachineTime(expires)
      await openSession({ token: sessionToken, userId, expiresAt, userAgent })
      return { sessionToken, userId, expires }
    },
    async getSessionAndUser(sessionToken) {
      const session = await findSession(sessionToken)
      if (session === null) return null
      const { userId, expiresAt } = session
      return {
        session: { sessionToken, userId, expires: expiresAt },
        user: toAdapterUser(session),
      }
    },
    async updateSession() {
      return null
    },
    async deleteSession(sessionToken) {
      await endSession(sessionToken)
    },
  }
}

/** The same for the return from GitHub: it opens a session of its own, and ends the one the browser came with. */
export function callbackAdapter(): Adapter {
  return {
    ...sessionAdapter(),
    async getSessionAndUser(sessionToken) {
      await endSession(sessionToken)
      return null
    },
  }
}
