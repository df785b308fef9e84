interface ProseProps {
  /** Plain text; a line break starts a paragraph. */
  readonly text: string
}

/** A number and its unit stay on one line: `1,000 h`. */
function keepUnits(text: string): string {
  return text.replace(/(?<=\d) (?=[A-Za-zμΩ℃°%])/g, '\u00a0')
}

export function Prose({ text }: ProseProps) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  return (
    <div className="prose-line space-y-2">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
        <p key={index}>{keepUnits(paragraph)}</p>
      ))}
    </div>
  )
}
