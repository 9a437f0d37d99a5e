import { apiRoot } from '@/lib/api/v3/root'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json(apiRoot())
}
