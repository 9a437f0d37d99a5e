import { currentActor } from '@/lib/auth/actor'
import { isOperator } from '@/lib/auth/operator'
import { privateJson } from '@/lib/auth/route'
import { countUnread } from '@/lib/notifications/queries/count-unread'

/** Who is signed in, for the header of pages that are cached without anyone in them. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (actor === null) return privateJson({ viewer: null })
  const { login, name, avatarUrl } = actor
  const unread = await countUnread(actor)
  return privateJson({ viewer: { login, name, avatarUrl, operator: isOperator(actor), unread } })
}
