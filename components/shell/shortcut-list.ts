export const SHORTCUTS_DIALOG = "shortcuts";

/** What the dialog lists; shortcut-keys.ts decides what they do. */
export const shortcutList: { title: string; keys: { keys: string[]; does: string }[] }[] = [
  {
    title: "Everywhere",
    keys: [
      { keys: ["/", "⌘ K"], does: "Search" },
      { keys: ["n"], does: "Start a thread" },
      { keys: ["g", "h"], does: "Go home" },
      { keys: ["g", "g"], does: "Go to all groups" },
      { keys: ["?"], does: "Show this list" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    title: "In a thread or list",
    keys: [
      { keys: ["j"], does: "Next post" },
      { keys: ["k"], does: "Previous post" },
      { keys: ["r"], does: "Reply to this post" },
      { keys: ["e"], does: "Edit this post" },
    ],
  },
];
