import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { helpFigures } from '@/app/help-figures'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { HelpTopicPage } from '@/components/help/help-topic'
import { isHelpTopic } from '@/components/help/help-topics'
import { Container } from '@/components/layout/container'
import { authorizationsLink, personalAppsLinks } from '@/lib/adapters/github/links'

export const dynamic = 'force-static'

type TopicPageProps = PageProps<'/[locale]/help/[topic]'>

/** Made when first asked for: the words name GitHub's address, which the build does not know. */
export function generateStaticParams(): { topic: string }[] {
  return []
}

async function load({ params }: TopicPageProps) {
  const [locale, { topic }] = [await knownLocale(), await params]
  return locale && isHelpTopic(topic) ? { locale, topic } : null
}

export async function generateMetadata(props: TopicPageProps): Promise<Metadata> {
  const found = await load(props)
  if (!found) return missingMetadata()
  const { locale, topic } = found
  const t = await getTranslations('help.topics')
  return {
    title: t(`${topic}.title`),
    description: t(`${topic}.lead`),
    alternates: alternatesOf(locale, `/help/${topic}`),
  }
}

export default async function TopicPage(props: TopicPageProps) {
  const found = await load(props)
  if (!found) return <MissingPage locale={await knownLocale()} />
  const { installed, authorized } = personalAppsLinks()
  return (
    <Container page>
      <HelpTopicPage
        topic={found.topic}
        figures={helpFigures()}
        places={{
          githubInstalled: installed,
          githubAuthorized: authorized,
          githubAuthorizations: authorizationsLink(),
          probotDocs: 'https://probot.github.io/docs/',
        }}
      />
    </Container>
  )
}
