/** Souk's mark: a market stall, the awning over an arch. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M7.4 3h17.2a2 2 0 0 1 1.8 1.2L30 12a3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0l3.6-7.8A2 2 0 0 1 7.4 3Z" />
      <path d="M5 18.3a6.4 6.4 0 0 0 4-1.4 6.5 6.5 0 0 0 7 .8 6.5 6.5 0 0 0 7-.8 6.4 6.4 0 0 0 4 1.4V27a2 2 0 0 1-2 2h-3.6v-3.4a5.4 5.4 0 0 0-10.8 0V29H7a2 2 0 0 1-2-2v-8.7Z" />
    </svg>
  )
}
