import { UploadIcon } from '@primer/octicons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ImageRole } from '@/lib/listings/types'
import { buttonClass } from '../ui/button-class'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { messageIn } from './send-field'

const fieldOf = { logo: 'logo', card: 'card', screenshot: 'screenshots' } as const

interface UploadFormProps {
  purpose: ImageRole
  what: string
}

/** Chooses an image and sends it at once; without JavaScript, by a button. */
export function UploadForm({ purpose: role, what }: UploadFormProps) {
  const { view, locale, strings, refusedImage } = useEditor()
  const { upload, wrong, isSending } = useUpload(role)
  const refused = refusedImage?.field === fieldOf[role] ? refusedImage.message : undefined
  const id = `upload-${role}`
  const message = wrong ?? refused
  return (
    <form
      className={styles.upload}
      method="post"
      encType="multipart/form-data"
      action={`/api/publish/${view.login}/${view.slug}/assets?role=${role}`}
    >
      <input type="hidden" name="locale" value={locale} />
      <label className={buttonClass({ size: 'small' })} htmlFor={id}>
        <UploadIcon aria-hidden />
        <span>{isSending ? strings.images.uploading : strings.images.choose}</span>
        <span className="visually-hidden"> · {what}</span>
      </label>
      <input
        id={id}
        className={styles.file}
        type="file"
        name="image"
        accept="image/png,image/jpeg,image/webp"
        required
        aria-describedby={message ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void upload(file)
          target.value = ''
        }}
      />
      <noscript>
        <button type="submit" className={buttonClass({ size: 'small' })}>
          {strings.images.upload}
        </button>
      </noscript>
      <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
        {message}
      </p>
    </form>
  )
}

function useUpload(role: ImageRole) {
  const { view, locale, strings } = useEditor()
  const router = useRouter()
  const [wrong, setWrong] = useState<string>()
  const [isSending, setSending] = useState(false)
  const upload = async (file: File) => {
    setSending(true)
    setWrong(undefined)
    const response = await fetch(`/api/publish/${view.login}/${view.slug}/assets?role=${role}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': locale },
      body: file,
    }).catch(() => null)
    const answer: unknown = await response?.json().catch(() => null)
    setSending(false)
    if (response?.ok) router.refresh()
    else setWrong(messageIn(answer) ?? strings.images.uploadFailed)
  }
  return { upload, wrong, isSending }
}
