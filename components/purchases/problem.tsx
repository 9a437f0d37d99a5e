import { useLocale } from 'next-intl'
import { describeError } from '@/lib/core/describe-error'
import type { DomainError } from '@/lib/core/errors'
import { Banner } from '../ui/banner'

/** What keeps a page from being shown, and what to do about it. */
export function Problem({ error }: { error: DomainError }) {
  const locale = useLocale()
  const { message, remedy } = describeError(error, locale)
  return (
    <Banner variant="warning" title={message}>
      {remedy}
    </Banner>
  )
}
