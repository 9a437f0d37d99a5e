import { Resolver } from 'node:dns/promises'
import { env } from '../../env'

/** The TXT records of a name, each whole; none when there are none, or no server answers within seconds. */
export async function resolveTxt(name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const servers = env().SOUK_DNS_SERVERS
  if (servers.length > 0) resolver.setServers(servers)
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
  } catch {
    return []
  }
}
