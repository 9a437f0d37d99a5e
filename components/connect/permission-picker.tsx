'use client'

import { type ChangeEvent, useState } from 'react'
import type { FormState } from '@/lib/core/form-state'
import { Details } from '../ui/details'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import styles from './connect.module.css'

export interface PermissionGroup {
  level: string
  title: string
  permissions: { key: string; title: string; access: string[] }[]
}

interface PermissionPickerProps {
  groups: PermissionGroup[]
  state: FormState
  strings: Record<'search' | 'none' | 'read' | 'write' | 'admin', string>
}

/** Every permission of GitHub by level. The search hides what does not match, so that nothing chosen is lost. */
export function PermissionPicker({ groups, state, strings }: PermissionPickerProps) {
  const [wanted, setWanted] = useState('')
  const search = (event: ChangeEvent<HTMLInputElement>) => setWanted(event.target.value)
  const words = wanted.trim().toLowerCase()
  const matches = ({ key, title }: { key: string; title: string }) =>
    `${title} ${key}`.toLowerCase().includes(words)
  return (
    <>
      <TextInput
        className="js-only"
        type="search"
        value={wanted}
        onChange={search}
        aria-label={strings.search}
        placeholder={strings.search}
      />
      {groups.map(({ level, title, permissions }) => (
        <Details key={level} summary={title} open={level === 'repository' || words !== ''}>
          <ul className={styles.picks}>
            {permissions.map((permission) => (
              <Pick
                key={permission.key}
                permission={permission}
                state={state}
                strings={strings}
                hidden={!matches(permission)}
              />
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

interface PickProps extends Pick<PermissionPickerProps, 'state' | 'strings'> {
  permission: PermissionGroup['permissions'][number]
  hidden: boolean
}

function Pick({ permission, state, strings, hidden }: PickProps) {
  const { key, title, access } = permission
  const name = `permission.${key}`
  const sent = state.values[name]
  const words: Record<string, string> = strings
  return (
    <li className={styles.pick} hidden={hidden}>
      <label htmlFor={name}>{title}</label>
      <Select id={name} name={name} defaultValue={typeof sent === 'string' ? sent : 'none'}>
        {['none', ...access].map((level) => (
          <option key={level} value={level}>
            {words[level] ?? level}
          </option>
        ))}
      </Select>
    </li>
  )
}
