import sax from 'sax'
import { UnreadableFile } from './unreadable-file'

const chunkBytes = 65_536

export interface XmlHandler {
  /** Names without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Goes through the XML of a part of a workbook, and stops after each piece for whoever reads along.
 * Entities beside the five of XML are not known, so nothing is fetched and nothing grows. Throws
 * UnreadableFile for what is no whole XML.
 */
export function* readXml(bytes: Uint8Array, handler: XmlHandler): Generator<void> {
  const parser = sax.parser(true, { position: false })
  let failure: Error | null = null
  parser.onerror = (error) => {
    failure ??= error
    parser.resume()
  }
  parser.onopentag = ({ name, attributes }) =>
    handler.open(plainName(name), attributes as Readonly<Record<string, string>>)
  parser.onclosetag = (name) => handler.close(plainName(name))
  parser.ontext = (text) => handler.text(text)
  parser.oncdata = (text) => handler.text(text)
  const decoder = new TextDecoder(encodingOf(bytes))
  const refuseFailure = () => {
    if (failure !== null) throw new UnreadableFile('not-a-workbook', { cause: failure })
  }
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(from, from + chunkBytes), { stream: true }))
    refuseFailure()
    yield
  }
  parser.write(decoder.decode()).close()
  refuseFailure()
  yield
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function plainName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
