import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { BeirDocument, BeirQuery, Qrels } from './beir'

/** A file of the corpus that is absent or malformed; the message names the file and the line. */
class BadCorpus extends Error {
  override readonly name = 'BadCorpus'
}

const Id = z.union([z.string().min(1), z.int()]).transform(String)
const CorpusLine = z.object({
  _id: Id,
  title: z.string().nullish(),
  text: z.string().nullish(),
})
const QueryLine = z.object({ _id: Id, text: z.string() })

/**
 * The documents of `folder/corpus.jsonl` in batches of `size`, read as they are asked for, so that
 * the file may be larger than memory. A missing title or text is empty. Throws BadCorpus for a line
 * that is no JSON object with an `_id`, for an id given twice, and for a file without documents.
 */
export async function* readCorpus(
  folder: string,
  size = 500,
): AsyncGenerator<readonly BeirDocument[]> {
  const ids = new Set<string>()
  let batch: BeirDocument[] = []
  for await (const { place, value } of readJsonLines(join(folder, 'corpus.jsonl'), CorpusLine)) {
    claim(ids, value._id, place)
    batch.push({ id: value._id, title: value.title ?? '', text: value.text ?? '' })
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  if (ids.size === 0) throw new BadCorpus(`${join(folder, 'corpus.jsonl')}: no documents`)
}

/** The queries of `folder/queries.jsonl`, in order, those without a text too. Throws BadCorpus as `readCorpus` does. */
export async function readQueries(folder: string): Promise<readonly BeirQuery[]> {
  const ids = new Set<string>()
  const queries: BeirQuery[] = []
  for await (const { place, value } of readJsonLines(join(folder, 'queries.jsonl'), QueryLine)) {
    claim(ids, value._id, place)
    queries.push({ id: value._id, text: value.text })
  }
  return queries
}

/**
 * The judgements of `folder/qrels/test.tsv`: a heading, then query id, document id and grade, a
 * whole number, parted by tabs. Throws BadCorpus with the line for anything else, and for a pair
 * that is judged twice with different grades.
 */
export async function readQrels(folder: string): Promise<Qrels> {
  const path = join(folder, 'qrels', 'test.tsv')
  const qrels = new Map<string, Map<string, number>>()
  let isHeading = true
  for await (const { place, line } of readLines(path)) {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (isHeading) {
      isHeading = false
      checkHeading(cells, place)
      continue
    }
    const [query = '', document = '', grade = ''] = cells
    if (cells.length !== 3 || query === '' || document === '' || !/^-?\d+$/u.test(grade)) {
      throw new BadCorpus(
        `${place}: expected query id, document id and a whole number, parted by tabs`,
      )
    }
    const judged = qrels.get(query) ?? new Map<string, number>()
    if ((judged.get(document) ?? Number(grade)) !== Number(grade)) {
      throw new BadCorpus(`${place}: ${query} and ${document} were given another grade before`)
    }
    qrels.set(query, judged.set(document, Number(grade)))
  }
  return qrels
}

/** Without its heading, a file would silently lose its first judgement. */
function checkHeading(cells: readonly string[], place: string): void {
  if (cells.join(' ') !== 'query-id corpus-id score') {
    throw new BadCorpus(`${place}: expected the heading query-id, corpus-id, score, parted by tabs`)
  }
}

async function* readJsonLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): AsyncGenerator<{ readonly place: string; readonly value: z.output<Schema> }> {
  for await (const { place, line } of readLines(path)) {
    const parsed = schema.safeParse(parseJson(line, place))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const field = issue?.path.join('.')
      throw new BadCorpus(`${place}: ${field ? `${field}: ` : ''}${issue?.message}`)
    }
    yield { place, value: parsed.data }
  }
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new BadCorpus(`${place}: not JSON (${(cause as Error).message})`, { cause })
  }
}

/** The lines that are not blank, with `file:line` for messages. */
async function* readLines(
  path: string,
): AsyncGenerator<{ readonly place: string; readonly line: string }> {
  if (!existsSync(path)) throw new BadCorpus(`${path}: no such file`)
  let number = 0
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const raw of lines) {
    number++
    const line = number === 1 ? raw.replace(/^\ufeff/u, '') : raw
    if (line.trim() !== '') yield { place: `${path}:${number}`, line }
  }
}

function claim(ids: Set<string>, id: string, place: string): void {
  if (ids.has(id)) throw new BadCorpus(`${place}: _id ${id} was there before`)
  ids.add(id)
}
