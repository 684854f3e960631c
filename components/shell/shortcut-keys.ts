export type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

export type Act =
  | { do: "list" | "search" | "next" | "previous" | "wait" }
  | { do: "press"; shortcut: string }
  | { do: "go"; to: string };

const places: Record<string, string> = { h: "/", g: "/groups" };
/** Keys that press what the page offers for them; those after "e" are the verifiers'. */
const pressed = "rne" + "coaslmud";

/**
 * What a key asks for, or null. `typing` is true inside a field, where only ⌘K counts;
 * `before` is the key pressed just before, for "g h" and "g g".
 */
export function actOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  typing: boolean,
  before: string | null,
): Act | null {
  if ((metaKey || ctrlKey) && !altKey && key.toLowerCase() === "k") return { do: "search" };
  if (typing || metaKey || ctrlKey || altKey) return null;
  const place = before === "g" ? places[key] : undefined;
  if (place) return { do: "go", to: place };
  switch (key) {
    case "?":
      return { do: "list" };
    case "/":
      return { do: "search" };
    case "j":
      return { do: "next" };
    case "k":
      return { do: "previous" };
    case "g":
      return { do: "wait" };
    default:
      return key.length === 1 && pressed.includes(key) ? { do: "press", shortcut: key } : null;
  }
}
