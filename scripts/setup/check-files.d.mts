export function checkFiles(files: readonly string[], folder?: string): Promise<readonly string[]>
