/**
 * What one question may cost, in units of about one posting read: the same question over the same
 * listings costs the same on every machine, however busy. What is optional is asked for by `afford`;
 * what is done in any case is told by `charge`, even beyond the limit.
 */
export class WorkBudget {
  private done = 0
  private isRefused = false

  constructor(
    readonly limit: number,
    private readonly whole: WorkBudget | null = null,
  ) {}

  /** Units so far. */
  get spent(): number {
    return this.done
  }

  /** Units that may still be taken. */
  get left(): number {
    return Math.max(0, this.limit - this.done)
  }

  /** True once something was left undone for want of units: the answer is the best found until then. */
  get isShort(): boolean {
    return this.isRefused
  }

  /** Takes so many units if they are left; false, and nothing taken, if not. */
  afford(units: number): boolean {
    if (units > this.limit - this.done) {
      this.miss()
      return false
    }
    this.charge(units)
    return true
  }

  charge(units: number): void {
    this.done += units
    this.whole?.charge(units)
  }

  /**
   * What is left in so many equal parts, for questions that are asked side by side: none can take from
   * another, so it does not matter in which order they come to their turns. Nothing may be taken from
   * the whole itself until they are through.
   */
  split(parts: number): readonly WorkBudget[] {
    const share = Math.floor(this.left / Math.max(1, parts))
    return Array.from({ length: parts }, () => new WorkBudget(share, this))
  }

  /** All that is left, for one question: what it is short of is known of it alone. */
  share(): WorkBudget {
    return new WorkBudget(this.left, this)
  }

  /** Notes that something was left undone. */
  miss(): void {
    this.isRefused = true
    this.whole?.miss()
  }
}
