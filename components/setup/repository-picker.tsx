import { LockIcon, RepoIcon, SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ChosenPlace, SetupRepositories } from '@/lib/installs/types'
import { Button } from '../ui/button'
import { Radio } from '../ui/choice'
import { Label } from '../ui/label'
import { TextInput } from '../ui/text-input'
import styles from './repository-picker.module.css'
import { ownsPlace } from './setup-order'

interface RepositoryPickerProps {
  place: ChosenPlace
  repositories: SetupRepositories
  find: string
}

/** All repositories, or some of a list that can be searched; which shows is a matter of the radio alone. */
export function RepositoryPicker({ place, repositories, find }: RepositoryPickerProps) {
  const t = useTranslations('setup.repositories')
  const { login } = place.account
  const owns = ownsPlace(place)
  const { selection } = repositories
  return (
    <fieldset className={styles.picker} key={login}>
      <legend className="visually-hidden">{t('legend', { login })}</legend>
      <input type="hidden" name="for" value={login} />
      <Radio
        id="selection-all"
        name="selection"
        value="all"
        label={t('all')}
        caption={t(owns ? 'allCaption' : 'allNeedsOwner')}
        defaultChecked={selection === 'all'}
        disabled={!owns}
      />
      <Radio
        id="selection-selected"
        name="selection"
        value="selected"
        label={t('selected')}
        caption={t('selectedCaption')}
        defaultChecked={selection === 'selected'}
      />
      <div className={styles.some}>
        <RepositoryList repositories={repositories} find={find} owns={owns} />
      </div>
      {place.relation === 'self' && <p className={styles.note}>{t('publicOnly')}</p>}
    </fieldset>
  )
}

interface RepositoryListProps {
  repositories: SetupRepositories
  find: string
  owns: boolean
}

function RepositoryList({ repositories, find, owns }: RepositoryListProps) {
  const t = useTranslations('setup.repositories')
  const { listed, matching, total, chosen } = repositories
  if (total === 0) return <p className={styles.note}>{t('empty')}</p>
  return (
    <>
      <div className={styles.find}>
        <TextInput
          type="search"
          name="find"
          defaultValue={find}
          placeholder={t('find')}
          aria-label={t('find')}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit" leadingVisual={SearchIcon} className={styles.go}>
          {t('search')}
        </Button>
        <span className={styles.count}>{t('chosen', { count: chosen })}</span>
      </div>
      {matching === 0 && <p className={styles.note}>{t('none', { words: find })}</p>}
      <ul className={styles.list} aria-label={t('list')}>
        {listed.map(({ id, name, private: isPrivate, administered, chosen: isChosen }) => (
          <li key={id} className={styles.repository}>
            <input
              type="checkbox"
              id={`repository-${id}`}
              name="repository"
              value={id}
              defaultChecked={isChosen}
            />
            {isPrivate ? <LockIcon aria-hidden /> : <RepoIcon aria-hidden />}
            <label htmlFor={`repository-${id}`}>{name}</label>
            {isPrivate && <Label variant="secondary">{t('private')}</Label>}
            {!owns && !administered && <Label variant="attention">{t('needsOwner')}</Label>}
          </li>
        ))}
      </ul>
      {matching > listed.length && (
        <p className={styles.note}>{t('shown', { shown: listed.length, matching })}</p>
      )}
      {total > 100 && <p className={styles.note}>{t('most')}</p>}
    </>
  )
}
