import { Extension, type Extensions } from "@tiptap/core";
import { Placeholder } from "@tiptap/extension-placeholder";
import { EmptyHeaders } from "./empty-headers";
import { schemaExtensions } from "./schema-extensions";

type Acts = { submit: () => void; openLink: () => void; openToolbar: () => void };

/** The editor's nodes and marks with the keys that lead out of the text. Answers are late-bound. */
export function editorExtensions(placeholder: string | undefined, acts: Acts): Extensions {
  const keys = Extension.create({
    name: "curbsideKeys",
    priority: 1000,
    addKeyboardShortcuts() {
      const act = (name: keyof Acts) => () => {
        acts[name]();
        return true;
      };
      return {
        "Mod-Enter": act("submit"),
        "Mod-k": act("openLink"),
        "Alt-F10": act("openToolbar"),
      };
    },
  });
  const hint = Placeholder.configure({ placeholder: placeholder ?? "" });
  return [...schemaExtensions, keys, hint, EmptyHeaders];
}
