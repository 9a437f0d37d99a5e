import styles from './avatar.module.css'
import { classNames } from './class-names'

interface AvatarProps {
  src: string
  /** Empty where the name stands beside the picture. */
  alt?: string
  size?: number
  /** GitHub shows organizations square, people round. */
  square?: boolean
}

export function Avatar({ src, alt = '', size = 20, square }: AvatarProps) {
  return (
    <img
      className={classNames(styles.avatar, square && styles.square)}
      src={src}
      alt={alt}
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
    />
  )
}
