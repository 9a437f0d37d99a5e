import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Nothing here may depend on a setting: one build serves any port, database and GitHub. */
export default withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  cacheMaxMemorySize: 64 * 1024 * 1024,
  // Nothing here asks for another size of an image: the address that makes them answers 404.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'graphile-worker',
    'satori',
    'sharp',
  ],
  experimental: { useCache: true, isrFlushToDisk: false },
  // A listing in other formats stands beside its page.
  rewrites: async () => [
    {
      source: '/:locale/listings/:slug([a-z0-9-]+).md',
      destination: '/:locale/listings/:slug/markdown',
    },
    {
      source: '/:locale/listings/:slug([a-z0-9-]+).png',
      destination: '/:locale/listings/:slug/picture',
    },
  ],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: apiPolicy }],
    },
  ],
})
