import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Modal } from "@/components/ui/modal";
import { LINK_ADVICE, typedHref } from "@/lib/rich-text/link";

/** Asks for the address of a link. It lies inside the post's form, so it is no form itself. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const existing: string = editor.getAttributes("link").href ?? "";
  const [asksForText] = useState(editor.state.selection.empty && !existing);
  const [address, setAddress] = useState(existing);
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);

  const done = () => {
    onClose();
    // Waits a frame, for nothing behind an open dialog takes focus.
    editor.commands.focus();
  };
  const apply = () => {
    const href = typedHref(address);
    if (!href) {
      setRefused(true);
      return;
    }
    const link = { type: "link", attrs: { href } };
    if (asksForText) {
      const shown = text.trim() || address.trim();
      editor.commands.insertContent({ type: "text", text: shown, marks: [link] });
    } else editor.chain().extendMarkRange("link").setLink({ href }).run();
    done();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    apply();
  };

  return (
    <Modal open onClose={done} title="Link">
      <div className="grid gap-4">
        <Field label="Address" error={isRefused ? LINK_ADVICE : undefined}>
          {(wires) => (
            <Input
              {...wires}
              autoFocus
              inputMode="url"
              autoComplete="off"
              placeholder="https://"
              value={address}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setAddress(event.target.value);
                setRefused(false);
              }}
            />
          )}
        </Field>
        {asksForText && (
          <Field label="Text" optional>
            {(wires) => (
              <Input
                {...wires}
                autoComplete="off"
                value={text}
                onKeyDown={onKeyDown}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={apply}>
            {existing ? "Change link" : "Add link"}
          </Button>
          {existing && <Button onClick={remove}>Remove link</Button>}
          <Button variant="quiet" onClick={done}>
            Cancel
          </Button>
        </div>
      </div>
    </Modal>
  );
}
