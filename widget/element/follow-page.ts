/** What the page tells the widget. */
export interface PageListener {
  /** Online again, or looked at again. */
  cameBack(): void
  /** The page may be gone after this. */
  leaving(): void
}

/** Follows the page until the signal ends it. */
export function followPage(listener: PageListener, signal: AbortSignal): void {
  window.addEventListener('online', () => listener.cameBack(), { signal })
  window.addEventListener('pagehide', () => listener.leaving(), { signal })
  document.addEventListener('visibilitychange', () => (document.hidden ? listener.leaving() : listener.cameBack()), { signal })
}
