import { setImmediate } from 'node:timers/promises'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../language/lexicon/lexicon'
import type { SearchDocument } from '../../port'
import { RetrievalIndex } from '../../retrieval/retrieval-index'
import { cleanDocument } from '../shared/clean-document'
import { DocumentStore } from './document-store'
import { indexDocument, specOf } from './index-document'

/** Between two turns of the event loop, in milliseconds: others wait no longer than about this. */
const turn = 8

/** One index with the documents it was made of: their text is what highlights are cut from. */
export class IndexShelf {
  private isCompacting = false

  constructor(
    readonly definition: IndexDefinition,
    private readonly lexicon: Lexicon,
    readonly retrieval = new RetrievalIndex(specOf(definition)),
    readonly documents = new DocumentStore(),
  ) {}

  /** For an index that nobody asks yet. */
  load(given: readonly SearchDocument[]): void {
    const documents = given.map(cleanDocument)
    this.retrieval.load(documents.map((it) => indexDocument(it, this.definition, this.lexicon)))
    for (const document of documents) this.documents.set(document.id, document)
  }

  /** The same without holding up others: gives way every few milliseconds. */
  async loadSteadily(documents: readonly SearchDocument[]): Promise<void> {
    await steadily(documents, (document) => this.load([document]))
  }

  /** Packs what was written, without holding up others. Reads and writes meanwhile are right. */
  async compactSteadily(): Promise<void> {
    await steadily(this.retrieval.compactInSteps())
  }

  upsert(given: SearchDocument): void {
    const document = cleanDocument(given)
    this.retrieval.upsert(indexDocument(document, this.definition, this.lexicon))
    this.documents.set(document.id, document)
    this.compactIfDue()
  }

  delete(id: string): void {
    this.retrieval.delete(id)
    this.documents.delete(id)
    this.compactIfDue()
  }

  private compactIfDue(): void {
    if (this.isCompacting || !this.retrieval.isCompactionDue) return
    this.isCompacting = true
    void this.compactWhileDue().finally(() => {
      this.isCompacting = false
    })
  }

  /** What was written during one compaction may make the next one due. */
  private async compactWhileDue(): Promise<void> {
    while (this.retrieval.isCompactionDue) await this.compactSteadily()
  }
}

/** Goes through the steps, and lets the event loop turn whenever they have taken long enough. */
async function steadily<Step>(
  steps: Iterable<Step>,
  take: (step: Step) => void = () => undefined,
): Promise<void> {
  let started = performance.now()
  for (const step of steps) {
    take(step)
    if (performance.now() - started < turn) continue
    await setImmediate()
    started = performance.now()
  }
}
