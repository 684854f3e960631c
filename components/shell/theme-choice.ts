/** Where the switch posts the choice. */
export const THEME_FORM = "/api/theme";

/** Shows the chosen theme at once and keeps it, without a new page. */
export function chooseTheme(event: SubmitEvent): void {
  const { target: form, submitter: chosen } = event;
  if (!(form instanceof HTMLFormElement && chosen instanceof HTMLButtonElement)) return;
  if (form.getAttribute("action") !== THEME_FORM) return;
  event.preventDefault();
  const { value: theme } = chosen;
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
  const body = new URLSearchParams({ theme });
  fetch(THEME_FORM, { method: "POST", body, redirect: "manual" }).catch(() => form.submit());
}
