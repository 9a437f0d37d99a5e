import { useTranslations } from 'next-intl'
import type { ListingKind } from '@/lib/listings/types'
import { Label } from '../ui/label'
import { kindIcons } from './kind-icon'

/** Says which of the three kinds an integration is (S11). */
export function KindLabel({ kind }: { kind: ListingKind }) {
  const t = useTranslations('listings')
  return (
    <Label variant="secondary" leadingVisual={kindIcons[kind]}>
      {t(`kind.${kind}.name`)}
    </Label>
  )
}
