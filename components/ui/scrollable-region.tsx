'use client'

export { ScrollableRegion } from '@primer/react/experimental'
