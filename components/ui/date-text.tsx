interface DateTextProps {
  /** ISO 8601. */
  value: string
  locale: string
}

/** A day as people write it, for pages that are kept too long for "3 days ago" to stay true. */
export function DateText({ value, locale }: DateTextProps) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return <time dateTime={value}>{day.format(new Date(value))}</time>
}
