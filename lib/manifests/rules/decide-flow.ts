import { type DomainError, domainError } from '../../core/errors'

interface Flow {
  userId: string
  expiresAt: Date
  convertedAt: Date | null
}

/** Why a registration cannot be finished by this person now; null when it can. It ends once, within GitHub's hour, by whoever began it. */
export function flowProblem(flow: Flow | null, userId: string, now: Date): DomainError | null {
  if (flow === null) return domainError('manifest_unknown')
  if (flow.userId !== userId) return domainError('manifest_of_another')
  if (flow.convertedAt !== null) return domainError('manifest_used')
  return flow.expiresAt <= now ? domainError('manifest_expired') : null
}
