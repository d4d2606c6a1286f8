/** Keeps a few texts for as long as the browser tab lives, or longer; broken or forbidden storage keeps nothing and never throws. */
export interface SessionStore {
  load(): string | undefined
  save(text: string): void
  erase(): void
}
