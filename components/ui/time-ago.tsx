import type { Locale } from '@/lib/core/locales'
import { RelativeTime } from './relative-time'

/** How long ago something was, with the exact time in UTC on hover and before JavaScript loads. */
export function TimeAgo({ at, locale }: { at: string; locale: Locale }) {
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))
  return (
    <RelativeTime datetime={at} title={`${exact} UTC`} lang={locale} tense="past">
      {exact}
    </RelativeTime>
  )
}
