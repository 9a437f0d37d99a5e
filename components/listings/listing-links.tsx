import {
  BookIcon,
  CommentDiscussionIcon,
  type Icon,
  LawIcon,
  LinkExternalIcon,
  OrganizationIcon,
  PulseIcon,
  ShieldLockIcon,
  TagIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import styles from './sidebar.module.css'

const order = [
  'documentation',
  'support',
  'status',
  'company',
  'pricing',
  'installation',
  'privacy',
  'terms',
] as const

const icons: Record<(typeof order)[number], Icon> = {
  documentation: BookIcon,
  support: CommentDiscussionIcon,
  status: PulseIcon,
  company: OrganizationIcon,
  pricing: TagIcon,
  installation: LinkExternalIcon,
  privacy: ShieldLockIcon,
  terms: LawIcon,
}

/** Links that the integrator gave: they lead away, and pass on nothing of this page. */
export function ListingLinks({ links }: { links: Record<string, string> }) {
  const t = useTranslations('listings.links')
  return (
    <ul className={styles.list}>
      {order.map((name) => {
        const href = links[name]
        const Visual = icons[name]
        return href ? (
          <li key={name}>
            <a className={styles.link} href={href} rel="noopener noreferrer nofollow">
              <Visual aria-hidden />
              {t(name)}
            </a>
          </li>
        ) : null
      })}
    </ul>
  )
}
