interface Box {
  left: number
  right: number
}

/** How far a row of tabs is to be scrolled for the current one to be seen whole, with some of its neighbour; 0 where it is. */
export function scrollToCurrent(row: Box, current: Box, margin = 24): number {
  if (current.right > row.right) return current.right - row.right + margin
  if (current.left < row.left) return current.left - row.left - margin
  return 0
}
