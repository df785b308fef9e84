interface ProseProps {
  /** Plain text; a line break starts a paragraph. */
  readonly text: string
}

export function Prose({ text }: ProseProps) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return (
    <div className="prose-line space-y-2">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
