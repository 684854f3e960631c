/** Does for `command` and `commandfor` what browsers without them leave undone. */
export function invokeWithoutSupport(target: Element): void {
  if ("commandForElement" in HTMLButtonElement.prototype) return;
  const button = target.closest("button[commandfor]");
  const dialog = document.getElementById(button?.getAttribute("commandfor") ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (button?.getAttribute("command") === "show-modal") dialog.showModal();
  else dialog.close();
}
