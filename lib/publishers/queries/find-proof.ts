import { resolveTxt } from '../../adapters/dns/resolve-txt'
import { get } from '../../adapters/http/get'
import { env } from '../../env'
import { proofPlaces } from '../rules/domain'
import type { DomainEvidence } from '../types'

const TIMEOUT_MS = 5_000

/** Looks for the token of a domain: in its TXT record first, then in the file of its site. */
export async function findProof(domain: string, token: string): Promise<DomainEvidence | null> {
  const { record, fileUrl } = proofPlaces(domain)
  if ((await resolveTxt(record)).some((text) => text.trim() === token)) return 'dns'
  const file = await get({
    url: fileUrl,
    timeout: TIMEOUT_MS,
    allowedNetworks: env().SOUK_ALLOWED_WEBHOOK_NETWORKS,
  })
  return file?.status === 200 && file.body.trim() === token ? 'well_known' : null
}
