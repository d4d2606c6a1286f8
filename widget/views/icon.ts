import { h, type VirtualElement } from '../rendering/virtual-node.js'

/** Outlines on a 24 × 24 grid, drawn for this project. */
const OUTLINES = {
  assistant: 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 9h8M8 12.5h5',
  close: 'M6 6l12 12M18 6L6 18',
  restart: 'M12 5v14M5 12h14',
  text: 'M3 18L8 6l5 12M4.7 14h6.6M14.5 18l3.5-8.5 3.5 8.5M15.8 15h4.4',
  widen: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  narrow: 'M20 10h-6V4M14 10l7-7M4 14h6v6M10 14l-7 7',
  send: 'M12 20V5M5.5 11.5L12 5l6.5 6.5',
  stop: 'M6.5 6.5h11v11h-11zM9 9h6v6H9zM11 11h2v2h-2z',
  chevron: 'M6 9l6 6 6-6',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v2',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  up: 'M8 11v9H4v-9zM8 11l4-7c1.6 0 2.6 1.2 2.2 2.8L13.5 10H19a1.5 1.5 0 0 1 1.5 1.8l-1.3 6.6a2 2 0 0 1-2 1.6H8',
  down: 'M8 13V4H4v9zM8 13l4 7c1.6 0 2.6-1.2 2.2-2.8L13.5 14H19a1.5 1.5 0 0 0 1.5-1.8l-1.3-6.6a2 2 0 0 0-2-1.6H8',
  source: 'M5 4h9a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h9M20 7v13',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.2',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.4v.5M12 16.6v.2',
  caution: 'M12 4l9.3 16H2.7zM12 10v4.5M12 17.2v.2',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 8.8a15 15 0 0 1 5-3M15 10.2a10 10 0 0 1 4 2.3M11 5a15 15 0 0 1 11 3.8M8.5 16a5 5 0 0 1 6.6-.3M12 19.5v.2',
  papers: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  fee: 'M3 7h18v11H3zM12 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 12.5v.1M17.5 12.5v.1',
  time_limit: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  where: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  online: 'M4 5h16v11H4zM2 20h20M9 10.5l2 2 4-4',
  steps: 'M5 6h.1M5 12h.1M5 18h.1M9 6h11M9 12h11M9 18h11',
  conditions: 'M12 3l8 3v6c0 4.5-3.4 7.7-8 9-4.6-1.3-8-4.5-8-9V6zM8.5 12l2.5 2.5 4.5-4.5',
  form: 'M5 3h14v18H5zM8.5 8h7M8.5 12h7M8.5 16h3M14 17.5l3.5-3.5',
  legal_basis: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  result: 'M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9 13.5L8 21l4-2 4 2-1-7.5',
  who: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4.4 3.6-7 8-7s8 2.6 8 7'
} as const

/** Names of the pictures. */
export type IconName = keyof typeof OUTLINES

/** A picture beside words; hidden from screen readers. */
export function icon(name: IconName): VirtualElement {
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, h('path', { d: OUTLINES[name] }))
}
