export function localSettings(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string>
