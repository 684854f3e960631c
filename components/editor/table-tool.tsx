import type { Editor } from "@tiptap/core";
import { useId, useRef } from "react";
import { Table } from "@/components/ui/icons";
import { MenuButton } from "@/components/ui/menu-item";
import { ToolbarButton } from "./toolbar-button";

const CHANGES: { name: string; run: (editor: Editor) => void }[] = [
  { name: "Add row above", run: (editor) => editor.chain().focus().addRowBefore().run() },
  { name: "Add row below", run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: "Add column before", run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { name: "Add column after", run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: "First row as header", run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
];

const REMOVALS: typeof CHANGES = [
  { name: "Remove row", run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: "Remove column", run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: "Remove table", run: (editor) => editor.chain().focus().deleteTable().run() },
];

/** Inserts a table, or inside one offers what can be done to it. */
export function TableTool({ editor }: { editor: Editor }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  // The keys keep these two buttons apart: one button changed while pressed would open the menu too.
  if (!editor.isActive("table")) {
    const insert = () => editor.chain().focus().insertTable({ rows: 3, cols: 3 }).run();
    return <ToolbarButton key="insert" name="Table" icon={Table} onPress={insert} />;
  }
  const item = (danger: boolean) =>
    function change({ name, run }: (typeof CHANGES)[number]) {
      const press = () => {
        menu.current?.hidePopover();
        run(editor);
      };
      return (
        <MenuButton key={name} danger={danger} onClick={press}>
          {name}
        </MenuButton>
      );
    };
  return (
    <>
      <ToolbarButton key="change" name="Change table" icon={Table} isOn popoverTarget={id} />
      <div ref={menu} id={id} popover="auto" className="menu">
        {CHANGES.map(item(false))}
        <div className="menu-rule" />
        {REMOVALS.map(item(true))}
      </div>
    </>
  );
}
