import { readFileSync } from 'node:fs'

interface LogLine {
  readonly level: string
  readonly requestId?: string
  readonly text: string
}

/** The lines of a server's log that tell of a fault, from the last place read on. */
export function followFaults(file: string): () => readonly LogLine[] {
  let read = 0
  return () => {
    const whole = readFileSync(file, 'utf8')
    // A line that is being written is for the next time.
    const end = whole.lastIndexOf('\n') + 1
    const lines = whole.slice(read, end).split('\n')
    read = end
    return lines.flatMap((text) => {
      const line = parseLine(text)
      return line && ['error', 'fatal'].includes(line.level) ? [{ ...line, text }] : []
    })
  }
}

/** Node's warning that a library will have to change: no fault of an answer. */
const deprecation = /DeprecationWarning|--trace-deprecation/

/** What is no JSON was written past the log: by Node itself, or by a library. */
function parseLine(text: string): Omit<LogLine, 'text'> | null {
  if (text.trim() === '' || deprecation.test(text)) return null
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return { level: 'error' }
  }
}
