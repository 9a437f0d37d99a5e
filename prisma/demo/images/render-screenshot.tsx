import satori from 'satori'
import sharp from 'sharp'
import type { DemoListing, DemoScene } from '../types'
import { accentOf } from './colors'
import { fonts } from './fonts'
import { Frame, screenshotSize } from './frame'
import { BoardScene } from './scenes/board'
import { ChatScene } from './scenes/chat'
import { ChecksScene } from './scenes/checks'
import { CodeScene } from './scenes/code'
import { CommentScene } from './scenes/comment'
import { DashboardScene } from './scenes/dashboard'
import { SettingsScene } from './scenes/settings'
import { TableScene } from './scenes/table'
import { TerminalScene } from './scenes/terminal'
import { TimelineScene } from './scenes/timeline'

const places: Record<DemoScene['kind'], string> = {
  board: 'Board',
  chat: 'Messages',
  checks: 'Checks',
  code: 'Code',
  comment: 'Conversation',
  dashboard: 'Overview',
  settings: 'Settings',
  table: 'List',
  terminal: 'Log',
  timeline: 'History',
}

function draw(scene: DemoScene, listing: DemoListing) {
  const accent = accentOf(listing.logo)
  switch (scene.kind) {
    case 'board':
      return <BoardScene scene={scene} />
    case 'chat':
      return <ChatScene scene={scene} listing={listing} />
    case 'checks':
      return <ChecksScene scene={scene} />
    case 'code':
      return <CodeScene scene={scene} />
    case 'comment':
      return <CommentScene scene={scene} listing={listing} />
    case 'dashboard':
      return <DashboardScene scene={scene} accent={accent} />
    case 'settings':
      return <SettingsScene scene={scene} accent={accent} />
    case 'table':
      return <TableScene scene={scene} accent={accent} />
    case 'terminal':
      return <TerminalScene scene={scene} />
    case 'timeline':
      return <TimelineScene scene={scene} />
  }
}

/** 1280 × 800 pixels as WebP, with no font of the system in it. */
export async function renderScreenshot(listing: DemoListing, scene: DemoScene): Promise<Buffer> {
  const page = (
    <Frame listing={listing} place={places[scene.kind]}>
      {draw(scene, listing)}
    </Frame>
  )
  const svg = await satori(page, { ...screenshotSize, fonts })
  return sharp(Buffer.from(svg)).webp({ quality: 84, effort: 1 }).toBuffer()
}
