/** Slots in which terms are counted by hash; terms that share one are counted together (about 300,000 terms of the whole law). */
const SLOTS = 1 << 18

/** In how many texts each term occurs, counted by hash, so that rare terms can weigh more. */
export class TermStatistics {
  constructor(
    private readonly counts = new Uint32Array(SLOTS),
    private texts = 0
  ) {}

  /** Counts one text by the hashes of its terms, each once. */
  addText(termHashes: ReadonlySet<number>): void {
    this.texts += 1
    for (const hash of termHashes) this.counts[hash % SLOTS]! += 1
  }

  /** Weight of a term (idf): near 0 for one that is everywhere, about 12 for one seen once in 100,000 texts; 1 for all while nothing was counted. */
  weightOf(termHash: number): number {
    if (this.texts === 0) return 1
    const count = this.counts[termHash % SLOTS]!
    return Math.log(1 + (this.texts - count + 0.5) / (count + 0.5))
  }

  /** The counts as bytes, to be kept beside the vectors. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(4 + this.counts.byteLength)
    new DataView(bytes.buffer).setUint32(0, this.texts, true)
    bytes.set(new Uint8Array(this.counts.buffer, this.counts.byteOffset, this.counts.byteLength), 4)
    return bytes
  }

  /** Reads what `toBytes` wrote. */
  static fromBytes(bytes: Uint8Array): TermStatistics {
    const counts = new Uint32Array(bytes.slice(4).buffer)
    return new TermStatistics(counts, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true))
  }
}
