import { useLocale, useTranslations } from 'next-intl'
import type { InstallationView } from '@/lib/installs/types'
import { TimeAgo } from '../ui/time-ago'

/** Who says how an installation stands, and since when. */
export function SourceLine({ installation }: { installation: InstallationView }) {
  const t = useTranslations('setup.already')
  const locale = useLocale()
  const { source, readAt } = installation
  return t.rich(source, { time: () => <TimeAgo at={readAt} locale={locale} /> })
}
