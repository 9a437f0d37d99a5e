/** Runs once in each web process, before it serves. The build has neither settings nor a database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const { default: PageCache } = await import('@/app/page-cache')
  const { finishPage } = await import('@/app/security/page-policy')
  const { mendAddresses } = await import('@/lib/api/mend-addresses')
  const { notePeers } = await import('@/lib/api/note-peer')
  const { dropCached } = await import('@/lib/api/drop-cached')
  const { watchTags } = await import('@/lib/db/watch-tags')
  globalThis.soukFinishPage = finishPage
  // Next.js takes the cache from here. It would import one that its configuration names anew for each request.
  Object.assign(globalThis, { [Symbol.for('@next/cache-handlers')]: { FetchCache: PageCache } })
  mendAddresses()
  notePeers()
  watchTags(dropCached)
}
