"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";

type Props = {
  action: string;
  accept: string;
  mostBytes: number;
  /** What is said of a file that is too big, before it is sent. */
  tooBig: string;
  missing: string;
  /** Why the last one was not taken, from a page without JavaScript. */
  problem: string | undefined;
};

const LOST = "The file did not get through. Check your connection and send it again.";

/** Sends one document: a plain form, and with JavaScript one that shows how far it is. */
export function UploadForm({ action, accept, mostBytes, tooBig, missing, problem }: Props) {
  const id = useId();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState(problem);
  const [sent, setSent] = useState<number | null>(null);
  const [isThere, setIsThere] = useState(false);

  function refuse(sentence: string) {
    setError(sentence);
    setSent(null);
    field.current?.focus();
  }

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sent !== null) return;
    const file = field.current?.files?.[0];
    setIsThere(false);
    if (!file) return refuse(missing);
    if (file.size > mostBytes) return refuse(tooBig);
    setError(undefined);
    setSent(0);
    const refusal = await upload(action, new FormData(event.currentTarget), setSent);
    if (refusal) return refuse(refusal);
    if (field.current) field.current.value = "";
    setSent(null);
    setIsThere(true);
    router.refresh();
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid gap-2"
    >
      <label htmlFor={id} className="justify-self-start text-sm font-semibold">
        Picture or PDF
      </label>
      <p id={`${id}-hint`} className="-mt-1.5 text-sm text-muted">
        JPEG, PNG, WebP or PDF, up to 10 MB.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={field}
          id={id}
          type="file"
          name="document"
          accept={accept}
          className="input min-w-0 flex-1 basis-56 text-sm file:mr-3 file:cursor-pointer file:font-semibold"
          aria-describedby={[`${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")}
          aria-invalid={error ? true : undefined}
        />
        <Button type="submit" aria-busy={sent !== null} aria-disabled={sent !== null}>
          {sent === null ? "Send document" : "Sending"}
        </Button>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {sent !== null && (
        <progress value={sent} max={1} className="w-full" aria-label="How much has been sent" />
      )}
      <p role="status" className="text-sm font-medium text-success empty:hidden">
        {isThere && "Your document is here, encrypted."}
      </p>
    </form>
  );
}

/** Sends the form and says why it was not taken, if it was not. */
function upload(
  action: string,
  body: FormData,
  onPart: (part: number) => void,
): Promise<string | null> {
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onPart(loaded / total);
    request.onerror = () => answer(LOST);
    request.onload = () => answer(request.status < 400 ? null : refusalIn(request.responseText));
    request.send(body);
  });
}

function refusalIn(answer: string): string {
  try {
    const { title } = JSON.parse(answer) as { title?: unknown };
    return typeof title === "string" ? title : LOST;
  } catch {
    return LOST;
  }
}
