/** What a site lets programs fetch (RFC 9309), as far as these paths and this program are concerned. */
export interface RobotsRules {
  allows(path: string): boolean
}

interface Rule {
  readonly allow: boolean
  readonly pattern: string
}

/** Reads a robots.txt for a program of this name; the longest fitting rule decides, and allowing wins a tie. No rules allow everything. */
export function readRobots(text: string, program: string): RobotsRules {
  const rules = groupFor(text, program.toLowerCase())
  return {
    allows(path) {
      const fitting = rules.filter(({ pattern }) => fits(path, pattern))
      const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length))
      const deciding = fitting.filter(({ pattern }) => pattern.length === longest)
      return deciding.length === 0 || deciding.some(({ allow }) => allow)
    }
  }
}

function groupFor(text: string, program: string): readonly Rule[] {
  const groups = new Map<string, Rule[]>()
  let [agents, isReadingAgents]: [string[], boolean] = [[], false]
  for (const line of text.split(/\r\n?|\n/)) {
    const match = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line)
    if (!match) continue
    const [key, value] = [match[1]!.toLowerCase(), match[2]!.trim()]
    if (key === 'user-agent') {
      agents = isReadingAgents ? [...agents, value.toLowerCase()] : [value.toLowerCase()]
      isReadingAgents = true
      for (const agent of agents) groups.set(agent, groups.get(agent) ?? [])
    } else if (key === 'allow' || key === 'disallow') {
      isReadingAgents = false
      if (value) for (const agent of agents) groups.get(agent)!.push({ allow: key === 'allow', pattern: value })
    }
  }
  const own = [...groups].filter(([agent]) => agent !== '*' && program.startsWith(agent)).flatMap(([, rules]) => rules)
  return own.length > 0 ? own : (groups.get('*') ?? [])
}

/** `*` stands for anything, `$` for the end. Matched by parts, never by a regular expression built from what a site sends. */
function fits(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$')
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  let at = 0
  for (const [place, part] of parts.entries()) {
    const found = place === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !isWhole || at === path.length || (parts.length > 1 && path.endsWith(parts.at(-1)!))
}
