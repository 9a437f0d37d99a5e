import type { MetadataRoute } from 'next'

/** Public pages are for everybody; searches have endless addresses and the rest is personal. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/*/search', '/*/compare'] } }
}
