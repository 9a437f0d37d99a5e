'use client'

import { type MouseEvent, useId } from 'react'
import type { Suggestion } from '@/lib/catalogue/types'
import { filled } from '../ui/filled'
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
    one: string
    /** With a place for `{count}`. */
    many: string
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
  const open = (at: number) => document.getElementById(`${id}-${at}`)?.click()
  const { items, active, type, close, onKeyDown } = useSuggestions(locale, open)
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
        onBlur={close}
      />
      <span className="visually-hidden" aria-live="polite">
        {items.length === 1 && words.one}
        {items.length > 1 && filled(words.many, { count: items.length })}
      </span>
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
            href={hrefOf(item, locale)}
            name={item.name}
            isActive={at === active}
            kind={words.kinds[item.kind]}
            close={close}
          />
        ))}
      </div>
    </>
  )
}

interface OptionProps {
  id: string
  href: string
  name: string
  kind: string
  isActive: boolean
  close: () => void
}

/** A link, so that it opens wherever links open; the field keeps the focus, so that the list is still there for the click. */
function Option({ id, href, name, kind, isActive, close }: OptionProps) {
  const onClick = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => {
    if (!metaKey && !ctrlKey && !shiftKey) close()
  }
  return (
    <a
      id={id}
      href={href}
      role="option"
      tabIndex={-1}
      draggable={false}
      aria-selected={isActive}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.kind}>{kind}</span>
    </a>
  )
}
