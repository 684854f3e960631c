import { Monitor, Moon, Sun } from "@/components/ui/icons";
import { THEME_FORM } from "./theme-choice";

export type Theme = "system" | "light" | "dark";

const choices = [
  { theme: "system", label: "As the system", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;

/** A plain form, so that every page can carry it as finished HTML; theme-choice.ts spares it the reload. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  return (
    <form action={THEME_FORM} method="post" className="flex items-center justify-between gap-4">
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
    </form>
  );
}
