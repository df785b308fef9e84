interface ProseProps {
  /** From `renderMarkdown`, and from nowhere else. */
  readonly html: string
}

/** A longer text with its lists and tables. */
export function Prose({ html }: ProseProps) {
  return (
    <div
      className="prose-line prose-text"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML of ours; see test/platform/pages/markdown.test.ts
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
