import { unknownRoute } from '@/lib/api/v3/unknown-route'

export const dynamic = 'force-dynamic'

export {
  unknownRoute as DELETE,
  unknownRoute as GET,
  unknownRoute as PATCH,
  unknownRoute as POST,
  unknownRoute as PUT,
}
