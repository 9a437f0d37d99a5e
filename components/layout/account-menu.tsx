import { PersonIcon, SignOutIcon } from '@primer/octicons-react'
import { ActionMenu } from '../ui/action-menu'
import menu from '../ui/action-menu.module.css'
import { Avatar } from '../ui/avatar'
import type { SignedIn } from './read-viewer'
import styles from './viewer.module.css'

interface AccountMenuProps {
  viewer: SignedIn
  strings: Record<'menu' | 'signOut', string>
  signOutHref: string
  links: { href: string; label: string }[]
}

export function AccountMenu({ viewer, strings, signOutHref, links }: AccountMenuProps) {
  const { login, name, avatarUrl } = viewer
  const picture = avatarUrl ? <Avatar src={avatarUrl} size={32} /> : <PersonIcon size={24} />
  return (
    <ActionMenu summary={picture} summaryClass={styles.avatar} label={strings.menu}>
      <li className={styles.who}>
        {name ?? login}
        {name && <span>{login}</span>}
      </li>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a className={menu.item} href={href}>
            {label}
          </a>
        </li>
      ))}
      <li className={menu.divider} aria-hidden="true" />
      <li>
        <a className={menu.item} href={signOutHref}>
          <SignOutIcon aria-hidden />
          {strings.signOut}
        </a>
      </li>
    </ActionMenu>
  )
}
