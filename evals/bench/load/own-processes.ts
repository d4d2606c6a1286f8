import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Remembers a process started here, so that it can be ended with this one. */
export function ownProcess<Child extends ChildProcess>(child: Child): Child {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Tells every process started here to end. */
export function endOwnProcesses(): void {
  for (const child of running) child.kill('SIGTERM')
}
