import { useTranslations } from 'next-intl'

const known = ['read', 'write', 'admin'] as const

/** An access in words; the word that GitHub uses where it is newer than this list. */
export function LevelName({ access }: { access: string | null }) {
  const t = useTranslations('updates.access')
  if (access === null) return t('none')
  const name = known.find((one) => one === access)
  return name === undefined ? access : t(name)
}
