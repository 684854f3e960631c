type Given = { number: string | null; name: string | null };

/** Where a verifier looks somebody up: what the member gave can change nothing of the address but its values. */
export function lookUpAddress(template: string, { number, name }: Given): string {
  return template
    .replaceAll("{number}", encodeURIComponent(number ?? ""))
    .replaceAll("{name}", encodeURIComponent(name ?? ""));
}
