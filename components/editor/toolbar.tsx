import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type Ref, useEffect, useReducer, useRef } from "react";
import { Link } from "@/components/ui/icons";
import { TableTool } from "./table-tool";
import { BLOCK_ACTS, HISTORY_ACTS, INLINE_ACTS, type ToolbarAct } from "./toolbar-acts";
import { ToolbarButton } from "./toolbar-button";

/** Formatting as buttons: one stop for Tab, arrow keys inside, Escape back to the text. */
export function Toolbar({
  editor,
  controls,
  onLink,
  ref,
}: {
  editor: Editor;
  controls: string;
  onLink: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    editor.on("transaction", redraw);
    return () => {
      editor.off("transaction", redraw);
    };
  }, [editor]);

  const stopAt = (button: HTMLButtonElement | null | undefined) => {
    if (!button || button === stop.current) return;
    if (stop.current) stop.current.tabIndex = -1;
    button.tabIndex = 0;
    stop.current = button;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      editor.view.focus();
      return;
    }
    const buttons = tools(event.currentTarget);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };

  const tool = ({ run, isOn, isPossible, ...shown }: ToolbarAct) => (
    <ToolbarButton
      key={shown.name}
      {...shown}
      isOn={isOn?.(editor)}
      isPossible={isPossible?.(editor)}
      onPress={() => run(editor)}
    />
  );
  return (
    <div
      ref={(bar) => {
        if (bar && !stop.current?.isConnected) stopAt(tools(bar)[0]);
        if (typeof ref === "function") ref(bar);
        else if (ref) ref.current = bar;
      }}
      role="toolbar"
      aria-label="Formatting"
      aria-controls={controls}
      className="editor-bar"
      onKeyDown={onKeyDown}
      onFocus={(event) => stopAt(event.target.closest<HTMLButtonElement>(".editor-tool"))}
    >
      {INLINE_ACTS.map(tool)}
      <ToolbarButton
        name="Link"
        keys="Mod-K"
        icon={Link}
        isOn={editor.isActive("link")}
        onPress={onLink}
      />
      {BLOCK_ACTS.map(tool)}
      <TableTool editor={editor} />
      <span className="editor-bar-gap" />
      {HISTORY_ACTS.map(tool)}
    </div>
  );
}

function tools(bar: Element): HTMLButtonElement[] {
  return [...bar.querySelectorAll<HTMLButtonElement>(".editor-tool")].filter(
    (button) => button.offsetParent !== null,
  );
}
