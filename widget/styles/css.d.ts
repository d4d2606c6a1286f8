/** A style sheet as text, minified by `scripts/build-widget.mjs`. */
declare module '*.css' {
  export const css: string
}
