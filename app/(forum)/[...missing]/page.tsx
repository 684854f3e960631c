import { notFound } from "next/navigation";

/** Every other address: what is missing is said inside the frame that every page has. */
export default function MissingPage(): never {
  notFound();
}
