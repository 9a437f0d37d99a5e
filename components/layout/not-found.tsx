import { MilestoneIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { ForgetView } from '../catalogue/forget-view'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { Container } from './container'

export function NotFound({ locale }: { locale: Locale }) {
  const t = useTranslations('layout.notFound')
  return (
    <Container page>
      <ForgetView />
      <Blankslate
        visual={MilestoneIcon}
        as="h1"
        heading={t('title')}
        actions={
          <>
            <LinkButton href={`/${locale}/search`} variant="primary">
              {t('search')}
            </LinkButton>
            <LinkButton href={`/${locale}`}>{t('home')}</LinkButton>
          </>
        }
      >
        {t('description')}
      </Blankslate>
    </Container>
  )
}
