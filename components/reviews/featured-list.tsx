'use client'

import { ArrowDownIcon, ArrowUpIcon, GrabberIcon, XIcon } from '@primer/octicons-react'
import { startTransition, useActionState, useState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { moved } from '@/lib/core/moved'
import type { ListingCard } from '@/lib/listings/types'
import { ListingLogo } from '../listings/listing-logo'
import { FormMessage } from '../ui/form-message'
import { IconButton } from '../ui/icon-button'
import styles from './featured.module.css'

interface FeaturedListProps {
  locale: Locale
  listings: Pick<ListingCard, 'slug' | 'name' | 'logo' | 'publisher'>[]
  /** What tells the action whereon to act, beside the order. */
  hidden: Record<string, string>
  /** `{name}` stands where the listing is named. */
  strings: Record<'label' | 'up' | 'down' | 'remove', string>
  /** Takes the whole order, as addresses with commas. */
  action: FormAction
}

/** The featured listings in their order: dragged, or moved and taken out with buttons. */
export function FeaturedList({ locale, listings, hidden, strings, action }: FeaturedListProps) {
  const [state, order] = useActionState(action, untouched)
  const [dragged, setDragged] = useState<number | null>(null)
  const slugs = listings.map(({ slug }) => slug)
  const drop = (to: number) => {
    if (dragged === null || dragged === to) return
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...hidden, locale })) form.set(name, value)
    form.set('slugs', moved(slugs, dragged, to).join(','))
    startTransition(() => order(form))
  }
  return (
    <>
      <FormMessage state={state} />
      <ol className={styles.list} aria-label={strings.label}>
        {listings.map(({ slug, name, logo, publisher }, index) => (
          <li
            key={slug}
            className={styles.item}
            data-dragged={dragged === index || undefined}
            draggable
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              drop(index)
            }}
          >
            <GrabberIcon className={styles.grabber} aria-hidden />
            <ListingLogo logo={logo} size={32} />
            <span className={styles.words}>
              <a href={`/${locale}/listings/${slug}`} draggable={false}>
                {name}
              </a>
              <span className={styles.muted}>{publisher.name}</span>
            </span>
            <form action={order} className={styles.moves}>
              {Object.entries({ ...hidden, locale }).map(([field, value]) => (
                <input key={field} type="hidden" name={field} value={value} />
              ))}
              <Moves slugs={slugs} index={index} name={name} strings={strings} />
            </form>
          </li>
        ))}
      </ol>
    </>
  )
}

interface MovesProps extends Pick<FeaturedListProps, 'strings'> {
  slugs: string[]
  index: number
  name: string
}

/** Each button sends the order that it makes. */
function Moves({ slugs, index, name, strings }: MovesProps) {
  const ways = [
    { key: 'up', icon: ArrowUpIcon, to: moved(slugs, index, index - 1), off: index === 0 },
    {
      key: 'down',
      icon: ArrowDownIcon,
      to: moved(slugs, index, index + 1),
      off: index === slugs.length - 1,
    },
    { key: 'remove', icon: XIcon, to: slugs.filter((_, at) => at !== index), off: false },
  ] as const
  return ways.map(({ key, icon, to, off }) => (
    <IconButton
      key={key}
      type="submit"
      name="slugs"
      value={to.join(',')}
      size="small"
      variant="invisible"
      icon={icon}
      disabled={off}
      aria-label={strings[key].replace('{name}', name)}
    />
  ))
}
