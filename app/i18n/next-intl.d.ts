import type { Locale as SoukLocale } from '@/lib/core/locales'
import type { Messages as SoukMessages } from './messages'

declare module 'next-intl' {
  interface AppConfig {
    Locale: SoukLocale
    Messages: SoukMessages
  }
}
