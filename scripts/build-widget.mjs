/**
 * Builds `dist/widget.js` (the whole of `<tro-ly-cong>`, with its socket client) and a source map apart.
 * Quick, and only when a source is newer than the built file; `--force` builds anyway, `--check` also fails above the size bar.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'

const MAX_GZIP_BYTES = 40 * 1024
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const output = join(root, 'dist', 'widget.js')

/** Style sheets become `export const css`, minified, so that they travel inside the script. */
const stylesAsText = {
  name: 'styles-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true })
      return { contents: `export const css = ${JSON.stringify(code)}`, loader: 'js' }
    })
  }
}

/** The server speaks WebSocket and long polling; the client's third transport stays at home. */
const withoutWebTransport = {
  name: 'without-web-transport',
  setup(build) {
    build.onLoad({ filter: /engine\.io-client[/\\].*[/\\]webtransport\.js$/ }, () => ({ contents: 'export class WT {}', loader: 'js' }))
  }
}

/** The protocol holds the server's schemas too; only what the widget names travels with it. */
const onlyNamedProtocol = {
  name: 'only-named-protocol',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData?.seen || !join(resolveDir, path).startsWith(join(root, 'server', 'protocol'))) return undefined
      const resolved = await build.resolve(path, { importer, resolveDir, kind, pluginData: { seen: true } })
      return { ...resolved, sideEffects: false }
    })
  }
}

function newestSourceMs() {
  const folders = ['widget', 'server/protocol'].map((folder) => join(root, folder)).filter(existsSync)
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  )
  const files = [...sources, fileURLToPath(import.meta.url), join(root, 'package-lock.json')]
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

const isStale = !existsSync(output) || statSync(output).mtimeMs < newestSourceMs()
if (isStale || process.argv.includes('--force')) {
  mkdirSync(dirname(output), { recursive: true })
  await build({
    entryPoints: [join(root, 'widget', 'main.ts')],
    outfile: output,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'linked',
    plugins: [stylesAsText, onlyNamedProtocol, withoutWebTransport],
    logLevel: 'warning'
  })
}

const bytes = gzipSync(readFileSync(output), { level: 9 }).length
const size = `${(bytes / 1024).toFixed(1)} KB gzip`
if (isStale) console.log(`dist/widget.js: ${size}`)
if (process.argv.includes('--check') && bytes > MAX_GZIP_BYTES) {
  console.error(`dist/widget.js is ${size}; the bar is ${MAX_GZIP_BYTES / 1024} KB.`)
  process.exit(1)
}
