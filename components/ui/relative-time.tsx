'use client'

export { RelativeTime } from '@primer/react'
