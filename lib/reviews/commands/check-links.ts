import { checkUrl } from '../../adapters/http/check-url'
import { get } from '../../adapters/http/get'
import { env } from '../../env'
import type { ListingContent } from '../../listings/schema'
import type { Finding } from '../schema'

/** Milliseconds that a page may take. */
const timeout = 10_000

/** Whether every link of a listing answers. Private addresses are not called, unless the operator allows them (design §9); redirects are noted, not followed. */
export async function checkLinks({ links }: ListingContent): Promise<Finding[]> {
  const found = await Promise.all(
    Object.entries(links).map(([name, url]) => checkLink(`links.${name}`, url)),
  )
  return found.filter((finding) => finding !== null)
}

async function checkLink(field: string, text: string): Promise<Finding | null> {
  const finding = (level: Finding['level'], code: string, values = {}): Finding => ({
    check: 'links',
    level,
    code,
    field,
    values: { url: text, ...values },
  })
  const url = URL.parse(text)
  if (url === null) return finding('problem', 'link_malformed')
  const allowedNetworks = env().SOUK_ALLOWED_WEBHOOK_NETWORKS
  const refused = await checkUrl(url, allowedNetworks)
  if (refused === 'host_not_found') return finding('problem', 'link_without_host')
  if (refused !== null) return finding('problem', 'link_refused')
  const answer = await get({ url: text, timeout, allowedNetworks })
  if (answer === null) return finding('problem', 'link_silent')
  const { status } = answer
  if (status === 404 || status === 410) return finding('problem', 'link_gone', { status })
  if (status >= 400) return finding('warning', 'link_failed', { status })
  return status >= 300 ? finding('info', 'link_redirects', { status }) : null
}
