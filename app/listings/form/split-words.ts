/** Words of a field that takes several, with 、, commas, semicolons or line breaks between. */
export function splitWords(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[、,，;；\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
