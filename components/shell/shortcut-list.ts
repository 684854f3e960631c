export const SHORTCUTS_DIALOG = "shortcuts";

type ShortcutGroup = {
  title: string;
  /** Only for those who look after this site. */
  isForStaff?: boolean;
  keys: { keys: string[]; does: string }[];
};

/** What the dialog lists; shortcut-keys.ts decides what they do. */
export const shortcutList: ShortcutGroup[] = [
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
  {
    title: "At the verifiers' desk",
    isForStaff: true,
    keys: [
      { keys: ["j"], does: "Next case" },
      { keys: ["k"], does: "Previous case" },
      { keys: ["o"], does: "Open the case" },
      { keys: ["c"], does: "Claim the case" },
      { keys: ["l"], does: "Let go of it" },
      { keys: ["d"], does: "Look at the document" },
      { keys: ["s"], does: "Record what you see" },
      { keys: ["i"], does: "Record how you know them" },
      { keys: ["a"], does: "Approve" },
      { keys: ["r"], does: "Refuse" },
      { keys: ["m"], does: "Ask for more" },
      { keys: ["u"], does: "Back to the queue" },
    ],
  },
];
