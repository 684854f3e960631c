import type { ComponentProps } from "react";
import type { Icon } from "@/components/ui/icons";
import { shownKeys } from "./shown-keys";

/** One button of the toolbar. It takes no focus from the text when pressed with a pointer. */
export function ToolbarButton({
  name,
  keys,
  icon: Icon,
  isOn,
  isPossible = true,
  isWideOnly,
  onPress,
  ...rest
}: Omit<ComponentProps<"button">, "onClick"> & {
  name: string;
  keys?: string;
  icon: Icon;
  isOn?: boolean;
  isPossible?: boolean;
  isWideOnly?: boolean;
  onPress?: () => void;
}) {
  return (
    <button
      {...rest}
      type="button"
      tabIndex={-1}
      title={keys ? `${name} (${shownKeys(keys)})` : name}
      aria-label={name}
      aria-pressed={isOn}
      aria-disabled={isPossible ? undefined : true}
      className={`editor-tool ${isWideOnly ? "max-sm:hidden" : ""}`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => isPossible && onPress?.()}
    >
      <Icon width={17} height={17} />
    </button>
  );
}
