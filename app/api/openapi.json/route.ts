import { openApiDocument } from '@/lib/api/openapi'
import { publicRoute } from '@/lib/api/route'
import { ok } from '@/lib/core/result'

export const GET = publicRoute(async () => ok({ body: openApiDocument() }))
