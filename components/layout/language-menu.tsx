'use client'

import { CheckIcon, GlobeIcon } from '@primer/octicons-react'
import { usePathname } from 'next/navigation'
import type { Locale } from '@/lib/core/locales'
import { ActionMenu } from '../ui/action-menu'
import menu from '../ui/action-menu.module.css'
import styles from './menu-button.module.css'

interface LanguageMenuProps {
  current: Locale
  label: string
  languages: { value: Locale; name: string }[]
}

/** The same page in the other language, with its search and its place. */
export function LanguageMenu({ current, label, languages }: LanguageMenuProps) {
  const rest = usePathname().replace(/^\/[^/]+/, '')
  return (
    <ActionMenu summary={<GlobeIcon aria-hidden />} summaryClass={styles.button} label={label}>
      {languages.map(({ value, name }) => (
        <li key={value}>
          <a
            className={menu.item}
            href={`/${value}${rest}`}
            hrefLang={value}
            lang={value}
            data-selected={value === current}
            aria-current={value === current ? 'true' : undefined}
            onClick={({ currentTarget }) => {
              currentTarget.search = window.location.search
              currentTarget.hash = window.location.hash
            }}
          >
            <CheckIcon aria-hidden />
            <span>{name}</span>
          </a>
        </li>
      ))}
    </ActionMenu>
  )
}
