import { pageLocale } from '@/app/page-locale'
import { InvalidSearch } from '@/components/catalogue/invalid-search'
import { Container } from '@/components/layout/container'

/** A category that is not there, or a page of another search. */
export default async function UnknownSearchPage() {
  return (
    <Container page>
      <InvalidSearch error={null} locale={await pageLocale()} />
    </Container>
  )
}
