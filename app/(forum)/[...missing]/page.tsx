import { asPage } from "@/app/page-edge";
import { NotFound } from "@/lib/errors";

/** Every other address: what is missing is said inside the frame that every page has. */
export default asPage(null, async function MissingPage() {
  throw new NotFound();
});
