import { hanPlaces, isWordUnit, placeOfHan } from './text-units'

/**
 * How many of the live texts of an index have each Chinese character, and how long they are
 * together: what single characters are weighed by. Follows every write, so that it is the same in
 * whatever order and however often texts were written.
 */
export class TextCounts {
  /** The number of the text in which a character was seen last. */
  private readonly seenIn = new Uint32Array(hanPlaces)
  private reading = 0

  constructor(
    readonly holders: Uint32Array = new Uint32Array(hanPlaces),
    /** Chinese characters and words of other scripts, of all texts. */
    public length = 0,
  ) {}

  add(surface: string): void {
    this.count(surface, 1)
  }

  remove(surface: string): void {
    this.count(surface, -1)
  }

  /** How many texts have the character, given as a UTF-16 unit. */
  holdersOf(unit: number): number {
    return this.holders[placeOfHan(unit)] ?? 0
  }

  /** Counts what `other` does, from now on by itself. */
  become(other: TextCounts): void {
    this.holders.set(other.holders)
    this.length = other.length
  }

  private count(surface: string, change: 1 | -1): void {
    const { holders, seenIn } = this
    // Once around, the marks of the texts before have to go.
    if (++this.reading === 0xffffffff) {
      seenIn.fill(0)
      this.reading = 1
    }
    let isInWord = false
    let length = 0
    for (let at = 0; at < surface.length; at++) {
      const unit = surface.charCodeAt(at)
      const place = placeOfHan(unit)
      if (place >= 0) {
        length++
        isInWord = false
        if (seenIn[place] === this.reading) continue
        seenIn[place] = this.reading
        holders[place] = (holders[place] as number) + change
      } else {
        const isWord = isWordUnit(unit)
        if (isWord && !isInWord) length++
        isInWord = isWord
      }
    }
    this.length += change * length
  }
}
