import { ArrowLeftIcon, ArrowRightIcon, GrabberIcon, XIcon } from '@primer/octicons-react'
import { moved } from '@/lib/core/moved'
import { IconButton } from '../ui/icon-button'
import { TextInput } from '../ui/text-input'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { ListingFields } from './listing-fields'
import { fill } from './strings'

export interface Screenshot {
  assetId: string
  caption: { en: string; fr?: string }
}

interface ScreenshotTileProps {
  screenshot: Screenshot
  index: number
  /** All images in their order. */
  ids: string[]
  order: (form: FormData) => void
  onCaption(caption: Screenshot['caption']): void
  drag: { isDragged: boolean; start(): void; end(): void; drop(): void }
}

/** One screenshot with its captions, its place and the ways to move it. */
export function ScreenshotTile(props: ScreenshotTileProps) {
  const { screenshot, index, ids, drag } = props
  const { strings, view } = useEditor()
  const { assetId } = screenshot
  const size = view.images[assetId]
  const label = fill(strings.images.number, { number: index + 1 })
  return (
    <li
      className={styles.screenshot}
      data-dragged={drag.isDragged || undefined}
      draggable
      onDragStart={drag.start}
      onDragEnd={drag.end}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        drag.drop()
      }}
    >
      <div className={styles.screenshotHead}>
        <GrabberIcon className={styles.grabber} aria-hidden />
        <span className={styles.label}>{label}</span>
        <Moves index={index} ids={ids} order={props.order} />
      </div>
      <img
        className={styles.picture}
        src={`/assets/${assetId}`}
        alt={screenshot.caption.en || label}
        width={size?.width}
        height={size?.height}
        draggable={false}
      />
      <Captions {...props} />
    </li>
  )
}

function Moves({ index, ids, order }: Pick<ScreenshotTileProps, 'index' | 'ids' | 'order'>) {
  const { images } = useEditor().strings
  const number = index + 1
  const ways = [
    { key: 'earlier', icon: ArrowLeftIcon, order: moved(ids, index, index - 1), off: index === 0 },
    {
      key: 'later',
      icon: ArrowRightIcon,
      order: moved(ids, index, index + 1),
      off: number === ids.length,
    },
    { key: 'remove', icon: XIcon, order: ids, without: ids[index], off: false },
  ] as const
  return ways
    .filter(({ off }) => !off)
    .map((way) => (
      <form key={way.key} action={order}>
        <ListingFields />
        <input type="hidden" name="order" value={way.order.join(',')} />
        {'without' in way && <input type="hidden" name="without" value={way.without} />}
        <IconButton
          type="submit"
          size="small"
          variant="invisible"
          icon={way.icon}
          aria-label={fill(images[way.key], { number })}
        />
      </form>
    ))
}

function Captions({ screenshot, index, onCaption }: ScreenshotTileProps) {
  const { strings, store } = useEditor()
  const { assetId, caption } = screenshot
  const number = { number: index + 1 }
  const languages = [
    { language: 'en', label: strings.images.caption, hint: strings.english },
    { language: 'fr', label: strings.images.captionFrench, hint: strings.french },
  ] as const
  return languages.map(({ language, label, hint }) => (
    <TextInput
      key={language}
      form="fields-images"
      name={`caption:${assetId}:${language}`}
      lang={language}
      aria-label={fill(label, number)}
      placeholder={hint}
      maxLength={200}
      value={caption[language] ?? ''}
      onChange={({ target }) =>
        onCaption({ ...caption, [language]: target.value || (language === 'en' ? '' : undefined) })
      }
      onBlur={() => void store.flush('screenshots')}
    />
  ))
}
