import { deriveToken } from '../../core/secrets'
import { env } from '../../env'

/** What goes round with a registration, so that its code can be brought back by nobody else (CSRF). */
export function stateOf(flowId: string): string {
  return deriveToken(env().SOUK_SECRET, `manifest:${flowId}`)
}
