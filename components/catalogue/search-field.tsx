'use client'

import { useId } from 'react'
import type { Suggestion } from '@/lib/catalogue/types'
import styles from './search-field.module.css'
import { useSuggestions } from './use-suggestions'

interface SearchFieldProps {
  locale: string
  className?: string
  defaultValue?: string
  label: string
  placeholder: string
  words: {
    suggestions: string
    kinds: Record<Suggestion['kind'], string>
  }
}

function hrefOf({ kind, slug, name }: Suggestion, locale: string): string {
  if (kind === 'listing') return `/${locale}/listings/${slug}`
  if (kind === 'category') return `/${locale}/categories/${slug}`
  return `/${locale}/search?${new URLSearchParams({ q: name })}`
}

/** The words of a search, with names that they may become below them; a plain field before JavaScript loads. */
export function SearchField({ locale, words, label, ...field }: SearchFieldProps) {
  const id = useId()
  const open = (item: Suggestion) => location.assign(hrefOf(item, locale))
  const { items, active, type, onKeyDown } = useSuggestions(locale, open)
  return (
    <>
      <input
        {...field}
        type="text"
        name="q"
        role="combobox"
        aria-label={label}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => type('')}
      />
      <div
        id={id}
        role="listbox"
        aria-label={words.suggestions}
        className={styles.list}
        hidden={items.length === 0}
      >
        {items.map((item, at) => (
          <Option
            key={`${item.kind}/${item.slug}/${item.name}`}
            id={`${id}-${at}`}
            item={item}
            isActive={at === active}
            kind={words.kinds[item.kind]}
            open={open}
          />
        ))}
      </div>
    </>
  )
}

interface OptionProps {
  id: string
  item: Suggestion
  isActive: boolean
  kind: string
  open(item: Suggestion): void
}

/** The field keeps the focus: a press opens before the field would lose it. */
function Option({ id, item, isActive, kind, open }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onPointerDown={(event) => {
        event.preventDefault()
        open(item)
      }}
    >
      <span className={styles.name}>{item.name}</span>
      <span className={styles.kind}>{kind}</span>
    </div>
  )
}
