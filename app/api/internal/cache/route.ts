import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { mayDropCached } from '@/lib/api/drop-cached'

const bodySchema = z.object({ tags: z.array(z.string().min(1).max(256)).max(10_000) })

/** Drops this process's pages and cached reads under the named tags; to anybody else there is nothing here. */
export async function POST(request: Request): Promise<Response> {
  if (!mayDropCached(request.headers)) return new Response(null, { status: 404 })
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return new Response(null, { status: 400 })
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
