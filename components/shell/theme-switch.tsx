import { ActionForm } from "@/components/ui/action-form";
import { Monitor, Moon, Sun } from "@/components/ui/icons";
import type { FormAction } from "@/lib/action";

export type Theme = "system" | "light" | "dark";

const choices = [
  { theme: "system", label: "As the system", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;

/** Posts `theme` to an action that keeps it in the cookie of that name; works without JavaScript. */
export function ThemeSwitch({ theme, action }: { theme: Theme; action: FormAction }) {
  return (
    <ActionForm action={action} className="flex items-center justify-between gap-4">
      <span id="theme-switch" className="segments-label">
        Appearance
      </span>
      <fieldset aria-labelledby="theme-switch" className="segments">
        {choices.map(({ theme: value, label, Icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-label={label}
            title={label}
            aria-pressed={value === theme}
          >
            <Icon className="size-4" />
          </button>
        ))}
      </fieldset>
    </ActionForm>
  );
}
