import { db } from '../../db/client'
import { env } from '../../env'
import type { Actor, ProfileView } from '../types'

/** What a person sees of themselves in the settings. */
export async function getProfile(actor: Actor): Promise<ProfileView> {
  const { email } = await db().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true },
  })
  const { login, name, avatarUrl, locale } = actor
  return {
    login,
    name,
    avatarUrl,
    locale,
    email,
    githubUrl: `${env().GITHUB_URL}/settings/profile`,
  }
}
