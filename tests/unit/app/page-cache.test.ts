import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { Rendered } from '@/app/page-cache'

const context = { cacheControl: { revalidate: 3600, expire: 86_400 } }

const page = (html: string, tags = 'listing:a', status?: number): Rendered => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from(''),
  headers: { 'x-next-cache-tags': tags },
  status,
})

async function freshCache() {
  vi.resetModules()
  const { default: PageCache } = await import('@/app/page-cache')
  return new PageCache()
}

describe('the cache of pages', () => {
  beforeEach(() => {
    globalThis.soukFinishPage = (html) => ({ html, policy: `policy of ${html}` })
  })

  it('keeps a page with its own policy', async () => {
    const cache = await freshCache()
    await cache.set('/a', page('<p>a</p>'), context)
    const kept = await cache.get('/a')
    expect(kept?.value).toMatchObject({
      html: '<p>a</p>',
      headers: { 'content-security-policy': 'policy of <p>a</p>' },
    })
    expect(kept?.cacheControl).toEqual(context.cacheControl)
  })

  it('sends a page that was not found with a policy, and does not keep it', async () => {
    const cache = await freshCache()
    const missing = page('<p>no</p>', '', 404)
    await cache.set('/no', missing, context)
    expect(missing.headers?.['content-security-policy']).toBe('policy of <p>no</p>')
    expect(await cache.get('/no')).toBeNull()
  })

  it('drops the pages of a tag, and no others', async () => {
    const cache = await freshCache()
    await cache.set('/a', page('a', 'listing:a,catalogue'), context)
    await cache.set('/b', page('b', 'listing:b,catalogue'), context)
    await cache.revalidateTag('listing:a')
    expect(await cache.get('/a')).toBeNull()
    expect(await cache.get('/b')).not.toBeNull()
    await cache.revalidateTag(['catalogue'])
    expect(await cache.get('/b')).toBeNull()
  })

  it('does not keep a page whose content changed while it was rendered', async () => {
    const cache = await freshCache()
    await cache.get('/a')
    await cache.revalidateTag('listing:a')
    await cache.set('/a', page('old'), context)
    expect(await cache.get('/a')).toBeNull()
  })

  it('stays within its bound: old pages go', async () => {
    const cache = await freshCache()
    const large = 'x'.repeat(8 * 1024 * 1024)
    for (let n = 0; n < 12; n += 1) await cache.set(`/${n}`, page(large), context)
    expect(await cache.get('/0')).toBeNull()
    expect(await cache.get('/11')).not.toBeNull()
  })
})
