import { currentActor } from '@/lib/auth/actor'
import { privateJson } from '@/lib/auth/route'
import { listHoldings } from '@/lib/installs/queries/list-holdings'

/** What the viewer still has of a listing that left the catalogue; nothing for whoever is signed out. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const [actor, { slug }] = await Promise.all([currentActor(), params])
  return privateJson({ holdings: actor === null ? [] : await listHoldings(actor, slug) })
}
