import cliProgress from 'cli-progress'

/** Shows people that long work goes on. */
export interface ProgressDisplay {
  /** Writes a line that stays. */
  line(text: string): void
  /** Shows the state of the present work; `share` is 0 to 1, absent when unknown. */
  update(text: string, share?: number): void
  /** Takes the state away again. */
  clear(): void
}

/** Where lines go; `isTTY` decides between a bar that moves and plain lines. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

const PLAIN_LINE_EVERY_MS = 5000
const BAR_STEPS = 1000

/** A moving bar on a terminal; elsewhere a plain line every few seconds. */
export function createProgressDisplay(
  output: NodeJS.WriteStream | ProgressOutput,
  now: () => number = () => performance.now()
): ProgressDisplay {
  return output.isTTY ? barDisplay(output as NodeJS.WriteStream) : plainDisplay(output, now)
}

function plainDisplay(output: ProgressOutput, now: () => number): ProgressDisplay {
  let lastAt = now()
  return {
    line: (text) => output.write(`${text}\n`),
    update: (text, share) => {
      if (now() - lastAt < PLAIN_LINE_EVERY_MS) return
      lastAt = now()
      output.write(`  … ${share === undefined ? '' : `${Math.floor(share * 100)} % · `}${text}\n`)
    },
    clear: () => {
      lastAt = now()
    }
  }
}

function barDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  const format = '  {bar} {percentage} % · {text}'
  const bar = new cliProgress.SingleBar(
    { stream: output, format, clearOnComplete: true, hideCursor: true, barsize: 24, fps: 8 },
    cliProgress.Presets.shades_classic
  )
  let shown = false
  const clear = () => {
    if (shown) bar.stop()
    shown = false
  }
  return {
    line: (text) => {
      clear()
      output.write(`${text}\n`)
    },
    update: (text, share) => {
      if (!shown) bar.start(BAR_STEPS, 0, { text })
      shown = true
      bar.update(Math.round((share ?? 0) * BAR_STEPS), { text })
    },
    clear
  }
}
