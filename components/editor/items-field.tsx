import { PlusIcon, XIcon } from '@primer/octicons-react'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { TextInput } from '../ui/text-input'
import styles from './editor.module.css'
import { useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'
import { fill } from './strings'

interface Item {
  en: string
  fr?: string
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'en' in value
}

interface ItemsFieldProps {
  name: 'calls' | 'needs' | 'setupSteps'
  label: string
  optional?: boolean
}

/** A list of short texts in both languages. An entry that is empty in English is left out. */
export function ItemsField({ name, label, optional }: ItemsFieldProps) {
  const { store, strings } = useEditor()
  const found = useField(name)
  if (found === null) return null
  const { value } = found.state
  const items = Array.isArray(value) ? value.filter(isItem) : []
  const rows = items.length === 0 ? [{ en: '' }] : items
  const keyed = rows.map((item, index) => ({ item, index, key: `${name} ${index}` }))
  const put = (index: number, item: Item | null) =>
    store.write(
      name,
      rows.flatMap((one, at) => (at === index ? (item ?? []) : one)),
    )
  return (
    <FieldFrame name={name} label={label} optional={optional} used={items.length}>
      {(described) => (
        <fieldset className={styles.items} {...described} aria-label={label}>
          {keyed.map(({ item, index, key }) => (
            <ItemRow
              key={key}
              name={name}
              label={label}
              index={index}
              item={item}
              onWrite={(written) => put(index, written)}
              onRemove={() => put(index, null)}
            />
          ))}
          <Button
            size="small"
            leadingVisual={PlusIcon}
            onClick={() => store.write(name, [...rows, { en: '' }])}
          >
            {strings.list.add}
          </Button>
        </fieldset>
      )}
    </FieldFrame>
  )
}

interface ItemRowProps {
  name: string
  label: string
  index: number
  item: Item
  onWrite(item: Item): void
  onRemove(): void
}

function ItemRow({ name, label, index, item, onWrite, onRemove }: ItemRowProps) {
  const { strings, store } = useEditor()
  const words = { label, number: index + 1 }
  const leave = () => void store.flush(name)
  return (
    <div className={styles.item}>
      <TextInput
        name={`item:${name}:${index}:en`}
        lang="en"
        aria-label={fill(strings.list.item, words)}
        placeholder={strings.english}
        value={item.en}
        onBlur={leave}
        onChange={({ target }) => onWrite({ ...item, en: target.value })}
      />
      <TextInput
        name={`item:${name}:${index}:fr`}
        lang="fr"
        aria-label={fill(strings.list.itemFrench, words)}
        placeholder={strings.french}
        value={item.fr ?? ''}
        onBlur={leave}
        onChange={({ target }) => onWrite({ ...item, fr: target.value || undefined })}
      />
      <IconButton
        icon={XIcon}
        size="small"
        variant="invisible"
        aria-label={fill(strings.list.remove, words)}
        onClick={onRemove}
      />
    </div>
  )
}
