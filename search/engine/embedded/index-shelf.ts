import { RetrievalIndex } from '../../../app/domain/retrieval/retrieval-index'
import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../lexicon/lexicon'
import type { SearchDocument } from '../../port'
import { indexDocument, specOf } from './index-document'

/** One index with the documents it was made of: their text is what highlights are cut from. */
export class IndexShelf {
  readonly documents = new Map<string, SearchDocument>()
  readonly retrieval: RetrievalIndex

  constructor(
    readonly definition: IndexDefinition,
    private readonly lexicon: Lexicon,
  ) {
    this.retrieval = new RetrievalIndex(specOf(definition))
  }

  /** For an index that nobody asks yet. */
  load(documents: readonly SearchDocument[]): void {
    this.retrieval.load(documents.map((it) => indexDocument(it, this.definition, this.lexicon)))
    for (const document of documents) this.documents.set(document.id, document)
  }

  upsert(document: SearchDocument): void {
    this.retrieval.upsert(indexDocument(document, this.definition, this.lexicon))
    this.documents.set(document.id, document)
  }

  delete(id: string): void {
    this.retrieval.delete(id)
    this.documents.delete(id)
  }
}
