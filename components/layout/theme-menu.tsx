'use client'

import { CheckIcon, DeviceDesktopIcon, MoonIcon, SunIcon } from '@primer/octicons-react'
import { useEffect, useState } from 'react'
import { ActionMenu } from '../ui/action-menu'
import menu from '../ui/action-menu.module.css'
import styles from './menu-button.module.css'
import { applyMode, keepChoice, type Mode, modes, readChoice } from './theme-choice'

const icons = { auto: DeviceDesktopIcon, light: SunIcon, dark: MoonIcon }

interface ThemeMenuProps {
  label: string
  names: Record<Mode, string>
}

/** The choice stays in this browser; the script in the page's head applies it before the first paint. */
export function ThemeMenu({ label, names }: ThemeMenuProps) {
  const [mode, setMode] = useState<Mode>('auto')
  useEffect(() => {
    const chosen = readChoice()
    applyMode(chosen)
    setMode(chosen)
  }, [])
  const choose = (chosen: Mode) => {
    setMode(chosen)
    applyMode(chosen)
    keepChoice(chosen)
  }
  const Current = icons[mode]
  return (
    <div className="js-only">
      <ActionMenu summary={<Current aria-hidden />} summaryClass={styles.button} label={label}>
        {modes.map((value) => {
          const Visual = icons[value]
          return (
            <li key={value} className={menu.choice} data-selected={value === mode}>
              <button type="button" aria-pressed={value === mode} onClick={() => choose(value)}>
                <CheckIcon aria-hidden />
                <Visual aria-hidden />
                <span>{names[value]}</span>
              </button>
            </li>
          )
        })}
      </ActionMenu>
    </div>
  )
}
