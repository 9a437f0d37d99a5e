import { Select } from '../ui/select'
import styles from './editor.module.css'
import { useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'

const places = ['primaryCategory', 'secondaryCategory'] as const

/** One category or two, the primary one first. */
export function CategoryField() {
  const { store, view, strings } = useEditor()
  const found = useField('categories')
  if (found === null) return null
  const { value } = found.state
  const chosen = Array.isArray(value) ? value.map(String) : []
  const choose = (index: number, slug: string) => {
    const next = [chosen[0] ?? '', chosen[1] ?? '']
    next[index] = slug
    store.write('categories', [...new Set(next.filter((one) => one !== ''))])
  }
  return (
    <FieldFrame name="categories" label={strings.fields.primaryCategory} groupOnly>
      {(described) => (
        <div className={styles.pair}>
          {places.map((place, index) => (
            <div key={place}>
              <label className={styles.label} htmlFor={`field-${place}`}>
                {strings.fields[place]}{' '}
                {index === 1 && <span className={styles.muted}>{strings.optional}</span>}
              </label>
              <Select
                id={`field-${place}`}
                name="pick:categories"
                value={chosen[index] ?? ''}
                {...described}
                onChange={({ target }) => choose(index, target.value)}
              >
                <option value="">{strings.fields.noCategory}</option>
                {view.categories.map(({ slug, name }) => (
                  <option key={slug} value={slug} disabled={chosen[1 - index] === slug}>
                    {name}
                  </option>
                ))}
              </Select>
            </div>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}
