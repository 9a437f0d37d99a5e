import { useTranslations } from 'next-intl'
import type { ChosenPlace } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { Basis, Reasons } from './reasons'
import { RepositoryPicker } from './repository-picker'
import { Step } from './step'

interface RepositoryStepProps {
  listing: ListingPage
  chosen: ChosenPlace | null
  find: string
}

/** Which repositories, for GitHub Apps that ask for some. */
export function RepositoryStep({ listing, chosen, find }: RepositoryStepProps) {
  const t = useTranslations('setup.repositories')
  const title = t('title')
  if (chosen === null) {
    return (
      <Step number={2} title={title} state="locked">
        <p>{t('locked')}</p>
      </Step>
    )
  }
  const { repositories, answer } = chosen
  if (repositories === null) {
    return (
      <Step number={2} title={title} state="done">
        <p>
          {listing.kind === 'github_app'
            ? t('notAsked', { name: listing.name })
            : t('byKind', { kind: listing.kind })}
        </p>
      </Step>
    )
  }
  const isFine = answer?.answer === 'install' || answer?.answer === 'install_and_request'
  const { selection, chosen: count } = repositories
  return (
    <Step
      number={2}
      title={title}
      state={isFine ? 'done' : 'open'}
      summary={selection === 'all' ? t('allChosen') : selection && t('chosen', { count })}
    >
      <RepositoryPicker place={chosen} repositories={repositories} find={find} />
      {answer !== null && answer.answer !== 'install' && (
        <Banner
          variant={isFine ? 'info' : 'warning'}
          role="status"
          title={
            isFine
              ? t('some', { now: answer.installNow.length, rest: answer.askFor.length })
              : t('needsOwner')
          }
        >
          {!isFine && <Reasons reasons={answer.reasons} />}
          <Basis decision={answer} />
        </Banner>
      )}
    </Step>
  )
}
