/** Where the built product is: BUILD_DIRECTORY, or `build`. */
export const buildFolder: string

/** Builds the pages and the server if a source changed since; says what was done. */
export function buildAppOnce(folder?: string): Promise<string>
