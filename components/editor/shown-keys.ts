const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as the reader's keyboard names them: `Mod-Shift-7` is ⌘⇧7 or Ctrl+Shift+7. */
export function shownKeys(keys: string): string {
  if (!isMac()) return keys.replace("Mod", "Ctrl").replaceAll("-", "+");
  return keys.replace("Mod", "⌘").replace("Shift", "⇧").replace("Alt", "⌥").replaceAll("-", "");
}
