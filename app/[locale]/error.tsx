'use client'

import { AlertIcon } from '@primer/octicons-react'
import { useParams } from 'next/navigation'
import { Container } from '@/components/layout/container'
import { Blankslate } from '@/components/ui/blankslate'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import en from './messages/en.json'
import fr from './messages/fr.json'

interface ErrorPageProps {
  retry: () => void
}

/** Shown where a page failed; it must not need anything from the server. */
export default function ErrorPage({ retry }: ErrorPageProps) {
  const french = useParams().locale === 'fr'
  const words = (french ? fr : en).error
  return (
    <Container page>
      <Blankslate
        visual={AlertIcon}
        as="h1"
        heading={words.title}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              {words.retry}
            </Button>
            <LinkButton href={french ? '/fr' : '/en'}>{words.home}</LinkButton>
          </>
        }
      >
        {words.description}
      </Blankslate>
    </Container>
  )
}
