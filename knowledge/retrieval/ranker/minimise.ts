/** A smooth function: returns its value at a point and writes its gradient there. */
export type SmoothFunction = (at: Float64Array, gradient: Float64Array) => number

const MEMORY = 8
const FLAT = 1e-5
const MOST_HALVINGS = 25
const ENOUGH_DESCENT = 1e-4

/** Minimum of a smooth function from zero, by L-BFGS with backtracking (Nocedal and Wright, Numerical Optimization, ch. 7). */
export function minimise(value: SmoothFunction, size: number, rounds: number): Float64Array {
  let at = new Float64Array(size)
  let gradient = new Float64Array(size)
  let now = value(at, gradient)
  const steps: Float64Array[] = []
  const changes: Float64Array[] = []
  for (let round = 0; round < rounds && norm(gradient) > FLAT; round++) {
    const direction = descent(gradient, steps, changes)
    const slope = dot(direction, gradient)
    let length = round === 0 ? 1 / Math.max(1, norm(gradient)) : 1
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let then = now
    for (let halvings = 0; halvings < MOST_HALVINGS; halvings++, length /= 2) {
      for (let place = 0; place < size; place++) next[place] = at[place]! + length * direction[place]!
      then = value(next, nextGradient)
      if (then <= now + ENOUGH_DESCENT * length * slope) break
    }
    if (then >= now) break
    steps.push(difference(next, at))
    changes.push(difference(nextGradient, gradient))
    if (steps.length > MEMORY) {
      steps.shift()
      changes.shift()
    }
    at = next
    gradient = nextGradient
    now = then
  }
  return at
}

function descent(gradient: Float64Array, steps: readonly Float64Array[], changes: readonly Float64Array[]): Float64Array {
  const direction = gradient.map((value) => -value)
  const shares = new Float64Array(steps.length)
  for (let past = steps.length - 1; past >= 0; past--) {
    shares[past] = dot(steps[past]!, direction) / dot(steps[past]!, changes[past]!)
    addScaled(direction, changes[past]!, -shares[past]!)
  }
  const last = steps.length - 1
  if (last >= 0) {
    const scale = dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!)
    for (let place = 0; place < direction.length; place++) direction[place]! *= scale
  }
  for (let past = 0; past < steps.length; past++) {
    const share = dot(changes[past]!, direction) / dot(steps[past]!, changes[past]!)
    addScaled(direction, steps[past]!, shares[past]! - share)
  }
  return direction
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, place) => value - right[place]!)
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let place = 0; place < target.length; place++) target[place]! += factor * source[place]!
}

function dot(left: Float64Array, right: Float64Array): number {
  let total = 0
  for (let place = 0; place < left.length; place++) total += left[place]! * right[place]!
  return total
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
