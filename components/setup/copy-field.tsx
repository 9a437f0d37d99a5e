'use client'

import { CheckIcon, CopyIcon } from '@primer/octicons-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { TextInput } from '../ui/text-input'
import styles from './copy-field.module.css'

interface CopyFieldProps {
  label: string
  value: string
  strings: { copy: string; copied: string }
}

/** An address to pass on; can be selected by hand where scripts do not run. */
export function CopyField({ label, value, strings }: CopyFieldProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <div className={styles.field}>
      <TextInput
        readOnly
        value={value}
        aria-label={label}
        onFocus={({ target }) => target.select()}
      />
      <Button className="js-only" leadingVisual={copied ? CheckIcon : CopyIcon} onClick={copy}>
        <span aria-live="polite">{copied ? strings.copied : strings.copy}</span>
      </Button>
    </div>
  )
}
