import { cookies } from 'next/headers'
import { sessionCookieName } from './cookies'
import { endSession } from './sessions'

/** Ends the session of this browser, in the database and in its cookie. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token !== undefined) await endSession(token)
  jar.delete(sessionCookieName())
}
