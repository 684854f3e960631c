import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Static } from "@/components/ui/static";
import { SHORTCUTS_DIALOG, shortcutList } from "./shortcut-list";

const sequences = new Set(["g"]);

export function ShortcutsDialog({ isStaff }: { isStaff: boolean }) {
  const listed = shortcutList.filter(({ isForStaff }) => isStaff || !isForStaff);
  return (
    <Static className="contents" sameAs={isStaff ? "shortcuts of staff" : "shortcuts"}>
      <Dialog id={SHORTCUTS_DIALOG} title="Keyboard shortcuts">
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {listed.map(({ title, keys }) => (
            <section key={title} aria-label={title}>
              <h3 className="mb-1.5 text-sm text-muted">{title}</h3>
              <dl className="grid gap-1">
                {keys.map(({ keys: pressed, does }) => (
                  <div
                    key={does}
                    className="flex min-h-7 items-center justify-between gap-3 text-sm"
                  >
                    <dt>{does}</dt>
                    <dd className="flex items-center gap-1 text-xs text-muted">
                      {pressed.map((key, index) => (
                        <span
                          key={`${does}-${index === 0 ? "first" : "then"}`}
                          className="flex items-center gap-1"
                        >
                          {index > 0 && (sequences.has(pressed[0] ?? "") ? "then" : "or")}
                          <Kbd>{key}</Kbd>
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </Static>
  );
}
