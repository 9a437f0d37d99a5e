import type { MetadataRoute } from 'next'
import { absolute } from './documents/addresses'

/** The build knows no address yet. */
export const dynamic = 'force-dynamic'

/** Public pages are for everybody; searches with words or filters have endless addresses, and the rest is personal. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/listings', '/api/openapi.json'],
      disallow: ['/api/', '/*/search?', '/*/compare'],
    },
    sitemap: absolute('/sitemap.xml'),
  }
}
