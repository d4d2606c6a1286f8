import type { SessionStore } from '../session/session-store.js'

/** One key of the browser's storage. Storage that is full, forbidden or absent keeps nothing. */
export function browserStore(kind: 'sessionStorage' | 'localStorage', key: string): SessionStore {
  return {
    load: () => attempted(() => window[kind].getItem(key) ?? undefined),
    save: (text) => attempted(() => window[kind].setItem(key, text)),
    erase: () => attempted(() => window[kind].removeItem(key))
  }
}

function attempted<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
