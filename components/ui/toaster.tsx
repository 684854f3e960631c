"use client";
import { useEffect, useState } from "react";
import { X } from "@/components/ui/icons";
import { TOAST, type ToastMessage } from "./toast-message";

const SHOWN_FOR = 8000;

/** Shows what `toast()` says, one at a time. It stays while pointed at or focused. */
export function Toaster() {
  const [message, setMessage] = useState<ToastMessage>();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    const show = (event: Event) => setMessage((event as CustomEvent<ToastMessage>).detail);
    window.addEventListener(TOAST, show);
    return () => window.removeEventListener(TOAST, show);
  }, []);

  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(() => setMessage(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message, held]);

  const close = () => {
    setMessage(undefined);
    setHeld(false);
  };
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="toasts"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message && (
        <div className="toast">
          <p className="min-w-0 flex-1">{message.text}</p>
          {message.action && (
            <button
              type="button"
              className="rounded-sm px-2 py-1 font-semibold underline"
              onClick={() => {
                message.action?.run();
                close();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button type="button" aria-label="Dismiss" className="rounded-sm p-1" onClick={close}>
            <X className="size-4" />
          </button>
        </div>
      )}
    </section>
  );
}
