/** A register's public page about one person: what the member gave stands in the operator's address, escaped. */
export function lookUpHref(address: string, said: { number: string; name: string }): string {
  return address
    .replaceAll("{number}", encodeURIComponent(said.number))
    .replaceAll("{name}", encodeURIComponent(said.name));
}
