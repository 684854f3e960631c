export type ToastMessage = {
  text: string;
  /** Takes the act back, or leads to what it made. */
  action?: { label: string; run: () => void };
};

export const TOAST = "curbside:toast";

/** Says in the corner what just happened. Client code only; what must be read belongs in a Notice. */
export function toast(text: string, action?: ToastMessage["action"]): void {
  window.dispatchEvent(new CustomEvent<ToastMessage>(TOAST, { detail: { text, action } }));
}
