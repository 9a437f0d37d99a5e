'use client'

import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@primer/octicons-react'
import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { IconButton } from '../ui/icon-button'
import styles from './reviews.module.css'

interface CategoryMovesProps {
  locale: Locale
  slug: string
  first: boolean
  last: boolean
  removable: boolean
  strings: Record<'up' | 'down' | 'remove', string>
  move: FormAction
  remove: FormAction
}

/** The buttons that put a category elsewhere in the order, or take it out. */
export function CategoryMoves(props: CategoryMovesProps) {
  const { locale, slug, first, last, removable, strings } = props
  const [moved, move] = useActionState(props.move, untouched)
  const [removed, remove] = useActionState(props.remove, untouched)
  const common = { type: 'submit', size: 'small', variant: 'invisible' } as const
  return (
    <>
      <form action={move} className={styles.moves}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="slug" value={slug} />
        <IconButton
          {...common}
          name="direction"
          value="up"
          icon={ArrowUpIcon}
          disabled={first}
          aria-label={strings.up}
        />
        <IconButton
          {...common}
          name="direction"
          value="down"
          icon={ArrowDownIcon}
          disabled={last}
          aria-label={strings.down}
        />
      </form>
      {removable && (
        <form action={remove}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="slug" value={slug} />
          <IconButton {...common} icon={TrashIcon} aria-label={strings.remove} />
        </form>
      )}
      {[moved, removed].map((state, index) =>
        state.status === 'failed' ? (
          <FormMessage key={index === 0 ? 'moved' : 'removed'} state={state} />
        ) : null,
      )}
    </>
  )
}
