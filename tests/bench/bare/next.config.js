/** The smallest Next.js application: what Souk's figures are measured against. */
export default {
  poweredByHeader: false,
  experimental: { isrFlushToDisk: false },
}
