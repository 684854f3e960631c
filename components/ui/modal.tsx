"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Dialog } from "./dialog";

/** A dialog that client code opens and closes through `open`. */
export function Modal({
  open,
  onClose,
  title,
  description,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <Dialog id={id} ref={dialog} title={title} description={description} onClose={onClose}>
      {children}
    </Dialog>
  );
}
