import { useTranslations } from 'next-intl'
import type { DeliveryRow } from '@/lib/webhooks/types'

const reasons = [
  'address_refused',
  'port_refused',
  'host_not_found',
  'timeout',
  'tls_failed',
  'connection_failed',
] as const

type AnswerProps = Pick<DeliveryRow, 'statusCode' | 'error'>

/** The status that was answered, or in two words why none was. */
export function Answer({ statusCode, error }: AnswerProps) {
  const t = useTranslations('webhooks.reasons')
  const known = reasons.find((reason) => reason === error)
  return statusCode ?? t(known ?? 'connection_failed')
}
