import { type Locale, localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'

interface Stored {
  title: unknown
  description: unknown
}

/** What a collection says, in the reader's language. */
export function toWords({ title, description }: Stored, locale: Locale) {
  return {
    title: localize(localizedTextSchema.parse(title), locale),
    description: localize(localizedTextSchema.parse(description), locale),
  }
}
