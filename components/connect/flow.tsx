import { useTranslations } from 'next-intl'
import type { FlowView } from '@/lib/manifests/types'
import { Button } from '../ui/button'
import styles from './connect.module.css'

interface FlowProps {
  flow: FlowView
  /** GitHub's page, with the state. */
  postUrl: string
  permissions: { key: string; title: string; access: string }[]
}

/** All that GitHub will be told, and the button that tells it: an ordinary form, so that it works without scripts. */
export function Flow({ flow, postUrl, permissions }: FlowProps) {
  const t = useTranslations('connect.flow')
  const { manifest, owner } = flow
  const events = manifest.default_events
  return (
    <form method="post" action={postUrl} className={styles.form}>
      <dl className={styles.facts}>
        <dt>{t('owner')}</dt>
        <dd>{owner.login}</dd>
        <dt>{t('homepage')}</dt>
        <dd>{manifest.url}</dd>
        <dt>{t('hook')}</dt>
        <dd>{manifest.hook_attributes?.url ?? t('noHook')}</dd>
        <dt>{t('visibility')}</dt>
        <dd>{t(manifest.public ? 'public' : 'private')}</dd>
        <dt>{t('permissions')}</dt>
        <dd>
          {permissions.length === 0 ? t('none') : null}
          <ul className={styles.list}>
            {permissions.map(({ key, title, access }) => (
              <li key={key}>{t('permission', { title, access })}</li>
            ))}
          </ul>
        </dd>
        <dt>{t('events')}</dt>
        <dd>{events.length === 0 ? t('noEvents') : events.join(', ')}</dd>
      </dl>
      <input type="hidden" name="manifest" value={JSON.stringify(manifest)} />
      <Button type="submit" variant="primary">
        {t('go')}
      </Button>
    </form>
  )
}
