import type { DemoPublisher } from './types'

/** What the TXT record of a demo publisher's domain holds. */
export function demoDomainToken({ key }: DemoPublisher): string {
  return `demo-token-of-${key}`
}
