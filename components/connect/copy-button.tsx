'use client'

import { CheckIcon, CopyIcon } from '@primer/octicons-react'
import { useState } from 'react'
import { Button } from '../ui/button'

interface CopyButtonProps {
  value: string
  strings: { copy: string; copied: string }
}

/** Puts a text into the clipboard; what it copies also stands on the page. */
export function CopyButton({ value, strings }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <Button className="js-only" leadingVisual={copied ? CheckIcon : CopyIcon} onClick={copy}>
      <span aria-live="polite">{copied ? strings.copied : strings.copy}</span>
    </Button>
  )
}
